/** Reads a stream, but at most one byte more than allowed; leaving it early closes the connection. */
export async function readAtMost(
	stream: AsyncIterable<Uint8Array>,
	maxBytes: number,
): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > maxBytes) break;
	}
	return Buffer.concat(chunks).subarray(0, maxBytes + 1);
}
