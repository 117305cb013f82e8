import type { CombinedError } from "@urql/core";
import { type ReactNode, useState } from "react";
import { type Failure, failureOf } from "../api/client";
import { useTexts } from "../app/preferences";

interface Result<Data> {
  data?: Data | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
}

/** What a query came to: a skeleton first, what went wrong, or the data; old data stay in sight beside an error. */
export function Answer<Data>({
  result,
  again,
  children,
}: {
  result: Result<Data>;
  again?: () => void;
  children: (data: Data) => ReactNode;
}) {
  if (result.data !== undefined && result.data !== null) {
    return (
      <>
        {result.error && <ErrorNote failure={failureOf(result.error)} again={again} />}
        {children(result.data)}
      </>
    );
  }
  if (result.error) {
    return <ErrorNote failure={failureOf(result.error)} again={again} />;
  }
  return <Skeleton />;
}

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const texts = useTexts();
  return (
    <div className="skeleton" role="status" aria-label={texts.common.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${92 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  );
}

/** What the service said in its own words, which are English. */
export function Said({ children }: { children: string }) {
  return <span lang="en">{children}</span>;
}

export function ErrorNote({ failure, again }: { failure: Failure; again?: (() => void) | undefined }) {
  const texts = useTexts();
  return (
    <div className="notice bad" role="alert">
      <div>
        <strong>{failure.connection ? texts.common.cannotReach : texts.common.refused}</strong>
        {failure.problems.length === 0 ? (
          <p className="soft">{texts.common.cannotReachMore}</p>
        ) : (
          <ul>
            {failure.problems.slice(0, 8).map((problem) => (
              <li key={problem.message}>
                <Said>{problem.message}</Said> <code className="quiet small">{problem.code}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
      {again && (
        <button type="button" className="button" onClick={again}>
          {texts.common.retry}
        </button>
      )}
    </div>
  );
}

/** Runs something that may be refused, and keeps what came of it. */
export function useAttempt(): {
  busy: boolean;
  failure: Failure | null;
  attempt: <Data>(
    work: () => Promise<{ data?: Data | undefined; error?: CombinedError | undefined }>,
  ) => Promise<Data | null>;
  clear: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy,
    failure,
    clear: () => setFailure(null),
    attempt: async (work) => {
      setBusy(true);
      setFailure(null);
      const answer = await work();
      setBusy(false);
      if (answer.error) {
        setFailure(failureOf(answer.error));
        return null;
      }
      return answer.data ?? null;
    },
  };
}
