import { Client, type CombinedError, cacheExchange, fetchExchange, mapExchange } from "@urql/core";
import { retryExchange } from "@urql/exchange-retry";
import type { Session } from "../signin/session";

/** A request that has no answer by then counts as lost; mutations are then sent again under their key. */
const TIMEOUT_MS = 30_000;

/** Talks to the service that served this page. Queries are tried again by themselves; mutations are not, see outbox.ts. */
export function serviceClient(session: Session): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (error.response?.status === 401) {
            session.expire();
          }
        },
      }),
      retryExchange({
        initialDelayMs: 500,
        maxDelayMs: 8_000,
        maxNumberAttempts: 4,
        retryIf: (error, operation) =>
          operation.kind === "query" && error.networkError !== undefined && error.response?.status !== 401,
      }),
      fetchExchange,
    ],
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        signal: AbortSignal.any(
          [init?.signal, AbortSignal.timeout(TIMEOUT_MS)].filter((signal) => signal != null),
        ),
      }),
    fetchOptions: () => ({ headers: session.headers(), cache: "no-store" }),
  });
}

/** What went wrong with a request, as far as whoever sees it can do something about it. */
export interface Failure {
  /** The service could not be reached, or gave up half-way: the same may be sent again. */
  connection: boolean;
  problems: Problem[];
}

export interface Problem {
  code: string;
  message: string;
  /** Where in the request, such as `input.items[3].quantity`. */
  path: string | null;
}

export function failureOf(error: CombinedError): Failure {
  const problems = error.graphQLErrors.map((problem) => ({
    code: String(problem.extensions["code"] ?? ""),
    message: problem.message,
    path: typeof problem.extensions["argumentPath"] === "string" ? problem.extensions["argumentPath"] : null,
  }));
  const passing = problems.some((problem) => TEMPORARY.has(problem.code));
  return { connection: problems.length === 0 || passing, problems };
}

const TEMPORARY = new Set(["DATABASE_UNAVAILABLE", "WAREHOUSE_BUSY", "RATE_LIMITED", "ISSUER_UNAVAILABLE"]);
