/** The part of autocannon that these programs use; it comes without types of its own. */
declare module 'autocannon' {
	type Request = {
		method?: string;
		path?: string;
		headers?: Record<string, string>;
		body?: string;
	};
	type Client = { setRequests(requests: Request[]): void };
	type Options = {
		url: string;
		connections: number;
		/** Seconds. */
		duration: number;
		setupClient?(client: Client): void;
	};
	type Result = {
		requests: { average: number; total: number };
		/** Milliseconds. */
		latency: { p50: number; p99: number; max: number };
		/** Bytes per second. */
		throughput: { average: number };
		duration: number;
		errors: number;
		timeouts: number;
		statusCodeStats?: Record<string, { count: number }>;
	};
	export default function autocannon(options: Options): Promise<Result>;
}
