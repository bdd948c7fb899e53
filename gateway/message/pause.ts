/** 部分风控说明: at most 40 messages a minute. */
export const SHORTEST_PAUSE_SECONDS = 1.5;
/** 发送文本消息: about 30 a minute. */
export const USUAL_PAUSE_SECONDS = 2;
