import { parseArgs } from 'node:util';
import { takeDocumentPictures } from './pictures/documents';
import { takeErrors } from './pictures/errors';
import { takeFilm } from './pictures/film';
import { resourcesAmong, takeForms } from './pictures/forms';
import { inStudio, type Studio } from './pictures/studio';

const USAGE = `usage: npm run pictures [-- film | errors | forms [RESOURCE ...]]

Takes the pictures of the documents and the examples again; or with "film" the moving picture of
the README; or with "errors" the sheet of the errors that people meet most; or with "forms" the form
of every operation, on a sheet for each resource in artifacts/forms.
`;

/** What the words of the command line ask for. */
function chosenWork(words: string[]): (studio: Studio) => Promise<void> {
	const [what, ...names] = words;
	if (what === undefined) return takeDocumentPictures;
	if (what === 'film') return takeFilm;
	if (what === 'errors') return takeErrors;
	if (what !== 'forms') throw new Error(`There are no pictures of "${what}".\n${USAGE}`);
	const resources = resourcesAmong(names);
	return async (studio) => await takeForms(studio, resources);
}

async function run(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { help: { type: 'boolean' } },
	});
	if (values.help) process.stdout.write(USAGE);
	else await inStudio(chosenWork(positionals));
}

run().then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
