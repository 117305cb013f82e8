import type { TypedDocumentNode } from "@urql/core";
import { useEffect } from "react";
import { type AnyVariables, type UseQueryResponse, useQuery } from "urql";

/** How soon what others do is seen: asked for again this often while the page is in sight. */
const EVERY_MS = 2_000;

/** A query that is asked again every so often while somebody looks. */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean; everyMs?: number } = {},
): UseQueryResponse<Data, Variables> {
  const pause = options.pause ?? false;
  const everyMs = options.everyMs ?? EVERY_MS;
  const answer = useQuery<Data, Variables>({ query, variables, pause } as Parameters<
    typeof useQuery<Data, Variables>
  >[0]);
  const [result, ask] = answer;
  const busy = result.fetching || result.stale;
  useEffect(() => {
    if (pause || busy) {
      return;
    }
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") {
        ask({ requestPolicy: "network-only" });
      }
    }, everyMs);
    const seen = () => {
      if (document.visibilityState === "visible") {
        ask({ requestPolicy: "network-only" });
      }
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [ask, busy, everyMs, pause]);
  return answer;
}
