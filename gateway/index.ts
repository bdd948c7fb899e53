/** All that the nodes know of gateways while they run. */
export * from './form';
export * from './start';
export { normalizeBaseUrl } from './client/baseUrl';
export type { Call, QrCodeMemory, RememberedQrCode } from './operation/call';
export type { Connection } from './operation/connection';
export { Paces } from './client/paces';
export { GatewayClient, type PreparedCall } from './client/client';
export { dialectOf, type Dialect, type GatewayName } from './dialects';
export type { LookRests } from './dialects/dialect';
export * from './wire/errors';
export { MOST_ANSWER_BYTES } from './wire/http';
export { fitToken } from './wire/token';
export { textFrom } from './wire/text';
export type { Clock, Download, HttpRequest, HttpResponse, TokenUse, Transport } from './wire/http';
export { attempt, type Attempt } from './wire/attempt';
export { checkOnPage, submitCodeOnPage } from './catalogue/login/onPage';
export { restWanted } from './login/busy';
export type { QrCodeResult } from './login/result';
export { isOver, type LoginResult, type LoginStatus } from './login/result';
export { timedOut } from './login/wait';
export { PROXY_LINES, type ProxyLine } from './login/proxyLines';
export type { OperationCall } from './client/operationCall';
export { fetchPicture, pictureFrom, type Picture } from './media/picture';
export type { NoFile } from './media/fetchFile';
export { drawQrCode } from './media/drawQrCode';
export { tryToken, VENDOR_LOGIN_MS, vendorToken } from './client/vendorLogin';
export { isObject, isUnset, type JsonObject } from './wire/values';
export { downloadMedia, type DownloadedMedia, type SentMedia } from './callback/downloadMedia';
export { DOWNLOADS } from './catalogue/paces';
export { fetchMedia, type MediaFile } from './media/fetchMedia';
export type { FieldValue, FormField } from './message/form/field';
export { entryIn, LONGEST_LINE, LONGEST_TEXT, type Problem } from './message/form/value';
export { questionOf, type Question } from './message/question';
export { devicesByWcId } from './callback/devices';
export { duplicateKey } from './callback/duplicateKey';
export { isWanted, type Wanted } from './callback/filter';
export {
	changeFilters,
	hasFilters,
	narrowedTo,
	readFilters,
	widenedFrom,
	type GatewayFilters,
} from './callback/gatewayFilters';
export type { Media, Scope, TriggerItem } from './callback/item';
export { isTestCall, normalise } from './callback/normalise';
export { readPush } from './callback/read';
export { register, registeredUrl, unregister } from './callback/registration';
export { AccountWatch, type WatchSettings, type WatchStore } from './status';
