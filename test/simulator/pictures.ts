import { Router, type Response } from 'express';
import { avatar } from './avatar';
import type { Faults, QrImageFault } from './faults';
import type { Clock } from './state/clock';
import { qrPicture } from './qrPicture';
import { isPersonName } from './state/people';
import type { FileStore } from './state/fileStore';
import type { Phone } from './state/phone';

/** How long a slow picture takes. */
const slowSeconds = 60;

/** The QR codes and avatars that gateways name by address; at the vendors an object store serves them. */
export function pictures(phone: Phone, clock: Clock, faults: Faults): Router {
	return Router()
		.get('/qr/:ticket.png', async (request, response) => {
			const content = phone.qrContentOf(request.params.ticket);
			const fault = faults.takeQrImage();
			if (content === undefined || fault === 'missing') {
				response.status(404).type('xml').send('<Error><Code>NoSuchKey</Code></Error>');
				return;
			}
			const picture = await qrPicture(content, 300);
			if (fault) serveBadly(fault, picture, response, clock);
			else response.type('png').send(picture);
		})
		.get('/cards/:wcId.png', async (request, response) => {
			const picture = await qrPicture(`https://u.wechat.com/${request.params.wcId}`, 300);
			response.type('png').send(picture);
		})
		.get('/avatars/:name/:size.png', (request, response, next) => {
			const { name, size } = request.params;
			if (!isPersonName(name) || (size !== '0' && size !== '132')) return next();
			response.type('png').send(avatar(name, size === '0' ? 640 : 132));
		});
}

/** What gateways downloaded from messages. */
export function media(files: FileStore, clock: Clock, faults: Faults): Router {
	return Router().get('/media/:name', (request, response) => {
		const file = files.get(request.params.name);
		const fault = faults.takeMedia();
		if (!file || fault === 'missing') {
			response.status(404).type('xml').send('<Error><Code>NoSuchKey</Code></Error>');
		} else if (fault) serveBadly(fault, file.bytes, response, clock);
		else response.type(file.contentType).send(file.bytes);
	});
}

function serveBadly(fault: QrImageFault, picture: Buffer, response: Response, clock: Clock): void {
	switch (fault) {
		case 'drop':
			response.destroy();
			return;
		case 'slow':
			response.type('png').write(picture.subarray(0, 8));
			clock.after(slowSeconds, () => response.end(picture.subarray(8)));
			return;
		case 'huge':
			response.type('png').write(picture);
			pourForever(response);
			return;
		default:
			response.type('html').send('<!doctype html><title>Sign in</title><p>Sign in to go on.</p>');
	}
}

/** Writes as fast as the client reads, until it goes away. */
function pourForever(response: Response): void {
	const drop = Buffer.alloc(64 * 1024, 0xff);
	let isOpen = true;
	response.on('close', () => {
		isOpen = false;
	});
	const pour = () => {
		if (!isOpen) return;
		if (response.write(drop)) setImmediate(pour);
		else response.once('drain', pour);
	};
	pour();
}
