import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** As the build does it. */
export const compiled = (source: string): string =>
	transpileModule(source, {
		compilerOptions: {
			module: ModuleKind.CommonJS,
			target: ScriptTarget.ES2022,
			removeComments: true,
			strict: true,
		},
	}).outputText;
