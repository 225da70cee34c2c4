import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a real PostgreSQL whose user may create databases. */
		postgres: string;
	}
}

/** Gives every test file `inject('postgres')`. */
export default async function setup(project: TestProject) {
	const postgres = await startPostgres();
	project.provide('postgres', postgres.url);
	return postgres.stop;
}
