import { room } from '#lib/http/operation.server.ts';
export const evidenceApi = room();
