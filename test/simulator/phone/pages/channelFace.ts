import type { Channel } from '../../state/channel';
import type { Faces } from '../../state/faces';
import { picture } from './face';
import type { Html } from './html';

/** The picture of a channel: its owner's, who may have one here. */
export const channelFace = ({ owner, profile }: Channel, faces: Faces): Html =>
	picture({ ...faces.of(owner, owner), name: profile.nickName });
