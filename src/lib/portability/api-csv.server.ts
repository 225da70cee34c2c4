import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '#lib/http/operation.server.ts';
export function addCsvOperations(_api: OpenAPIHono<Env>): void {}
