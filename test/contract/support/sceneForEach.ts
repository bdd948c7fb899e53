import type { GatewayName } from '../../../gateway';
import { Scene } from './scene';

/** A scene of its own for each test, with Alice online; `use` is told of both before the test runs. */
export function sceneForEach(
	gateway: GatewayName,
	use: (scene: Scene, account: string) => void,
): void {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		use(scene, scene.logIn());
	});
	afterEach(() => scene.end());
}
