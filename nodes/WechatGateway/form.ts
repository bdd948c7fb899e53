import type { INodeProperties } from 'n8n-workflow';
import { propertiesFromCatalogue } from './properties';

/** The build writes down what this gives, so that n8n's start need not make it from the catalogue. */
export const form: INodeProperties[] = propertiesFromCatalogue();
