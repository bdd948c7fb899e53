import { fromBob, app, privately } from './support/fromBob';

describe('A transfer', () => {
	const content = app(
		'<title>Transfer</title><des>You got ¥0.10</des><wcpayinfo><paysubtype>1</paysubtype>',
		'<feedesc><![CDATA[￥0.10]]></feedesc><pay_memo><![CDATA[lunch]]></pay_memo>',
		'<transferid>t-1</transferid><transcationid>t-2</transcationid>',
		'<payer_username>wxid_bob</payer_username><receiver_username>wxid_me</receiver_username></wcpayinfo>',
	);

	test('tells how much, from whom and what for', () => {
		expect(privately('60015', content)).toEqual({
			event: 'message.transfer',
			...fromBob,
			transfer: {
				title: 'Transfer',
				description: 'You got ¥0.10',
				amount: '￥0.10',
				memo: 'lunch',
				state: 'sent',
				transferId: 't-1',
				transactionId: 't-2',
				payerId: 'wxid_bob',
				receiverId: 'wxid_me',
			},
		});
	});

	test.each([
		['3', { state: 'accepted' }],
		['4', { state: 'returned' }],
		['2', {}],
		['constructor', {}],
	])('in state %s', (subtype, transfer) => {
		const paid = app(`<wcpayinfo><paysubtype>${subtype}</paysubtype></wcpayinfo>`);
		expect(privately('60015', paid).transfer).toEqual(transfer);
	});
});

describe('A red packet', () => {
	test('tells its greeting and its address', () => {
		const content = app(
			'<title>Red packet</title><des>Open it!</des><url>https://x.example/app</url><wcpayinfo>',
			'<url>https://x.example/pay</url><receivertitle>Good luck</receivertitle>',
			'<sendertitle>Sent</sendertitle><paymsgid>1000039901</paymsgid></wcpayinfo>',
		);
		expect(privately('60016', content)).toEqual({
			event: 'message.redPacket',
			...fromBob,
			redPacket: {
				title: 'Red packet',
				description: 'Open it!',
				greeting: 'Good luck',
				messageId: '1000039901',
				url: 'https://x.example/pay',
			},
		});
	});

	test('the one that the account sent has its own title, and maybe one address', () => {
		const content = app(
			'<url>https://x.example/app</url><wcpayinfo><sendertitle>Sent</sendertitle></wcpayinfo>',
		);
		expect(privately('60016', content).redPacket).toEqual({
			greeting: 'Sent',
			url: 'https://x.example/app',
		});
	});
});

test('a place', () => {
	const content =
		'<msg><location x="31.230" y="-121.4" scale="16" label="1 Road" poiname="The Park"/></msg>';
	expect(privately('60020', content)).toEqual({
		event: 'message.location',
		...fromBob,
		location: { latitude: 31.23, longitude: -121.4, scale: 16, label: '1 Road', name: 'The Park' },
	});
	expect(privately('60020', '<msg><location x="0" y="north"/></msg>').location).toEqual({
		latitude: 0,
	});
});
