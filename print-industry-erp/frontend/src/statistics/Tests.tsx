import { useCallback, useState } from "react";
import { useMutation } from "urql";
import {
  LookAtTestDocument,
  StartTestDocument,
  StopTestDocument,
  type TestFragment,
  TestsDocument,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { Chart, type ChartOption } from "../charts/Chart";
import { GRID, type Ink, axis } from "../charts/ink";
import { useFormats, useTexts } from "../app/preferences";
import { Reason } from "../design/Reason";
import { Badge, Panel, type Tone } from "../design/parts";
import { Answer, Empty, ErrorNote, Said, useAttempt } from "../design/states";
import { DeclareTest } from "./DeclareTest";

const TONES: Record<TestFragment["status"], Tone> = {
  DECLARED: "plain",
  RUNNING: "accent",
  COMPLETED: "good",
  ABANDONED: "warn",
};

export function Tests({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const [declaring, setDeclaring] = useState(false);
  const [result, ask] = useLive(TestsDocument, { facilityId });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <div className="tests">
      <div className="row end">
        <button type="button" className="button primary" onClick={() => setDeclaring(true)}>
          {texts.statistics.declare}
        </button>
      </div>
      <Answer result={result} again={again}>
        {({ abTests: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.statistics.noTests}>{texts.statistics.noTestsMore}</Empty>
          ) : (
            edges.map(({ node }) => <Test key={node.testId} test={node} changed={again} />)
          )
        }
      </Answer>
      {declaring && (
        <DeclareTest facilityId={facilityId} close={() => setDeclaring(false)} declared={again} />
      )}
    </div>
  );
}

function Test({ test, changed }: { test: TestFragment; changed: () => void }) {
  const texts = useTexts();
  const formats = useFormats();
  const [, start] = useMutation(StartTestDocument);
  const [, look] = useMutation(LookAtTestDocument);
  const [stopping, setStopping] = useState(false);
  const { busy, failure, attempt } = useAttempt();
  const input = () => ({ testId: test.testId, idempotencyKey: requestKey() });
  const { plan, verdict } = test;
  return (
    <Panel
      title={plan.name}
      about={`${plan.controlName} / ${plan.treatmentName} · ${texts.statistics.metricsOfTests[plan.metric]} · ${texts.statistics.planned(
        formats.number(plan.plannedSampleSize),
        plan.plannedLooks,
      )}`}
      actions={
        <>
          <Badge tone={TONES[test.status]}>{texts.statistics.testStatuses[test.status]}</Badge>
          {test.status === "DECLARED" && (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void attempt(() => start({ input: input() })).then(changed)}
            >
              {texts.statistics.start}
            </button>
          )}
          {test.status === "RUNNING" && (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void attempt(() => look({ input: input() })).then(changed)}
            >
              {texts.statistics.look}
            </button>
          )}
          {(test.status === "RUNNING" || test.status === "DECLARED") && (
            <button type="button" className="button" onClick={() => setStopping(true)}>
              {texts.statistics.stop}
            </button>
          )}
        </>
      }
    >
      <div className="stack">
        {failure && <ErrorNote failure={failure} />}
        <p className="soft">{plan.hypothesis}</p>
        {verdict ? (
          <p>
            <strong>{texts.statistics.conclusions[verdict.conclusion]}</strong> {texts.statistics.effect}{" "}
            {formats.signed(verdict.effect, 2)} ({formats.signed(verdict.lower, 2)} –{" "}
            {formats.signed(verdict.upper, 2)})
          </p>
        ) : (
          <p className="quiet">{texts.statistics.noVerdict}</p>
        )}
        <p>
          <Said>{test.recommendation}</Said>
        </p>
        {test.looks.length > 0 && <Looks looks={test.looks} />}
      </div>
      {stopping && <Stop testId={test.testId} close={() => setStopping(false)} stopped={changed} />}
    </Panel>
  );
}

function Looks({ looks }: { looks: TestFragment["looks"] }) {
  const texts = useTexts();
  const option = useCallback(
    (ink: Ink): ChartOption => {
      const line = (
        name: string,
        value: (look: TestFragment["looks"][number]) => number | null,
        colour: string,
      ) => ({
        type: "line" as const,
        name,
        color: colour,
        data: looks.map((look) => [look.informationShare, value(look)]),
      });
      return {
        grid: GRID,
        xAxis: { type: "value", min: 0, max: 1, ...axis(ink, texts.statistics.information) },
        yAxis: { type: "value", ...axis(ink, texts.statistics.statistic) },
        tooltip: { trigger: "axis" },
        series: [
          line(texts.statistics.statistic, (look) => look.statistic, ink.series[0] ?? ink.accent),
          line("+", (look) => look.betterLimit, ink.good),
          line("−", (look) => look.worseLimit, ink.bad),
        ],
      };
    },
    [looks, texts],
  );
  return (
    <Chart
      label={texts.statistics.looks}
      height="14rem"
      option={option}
      fileName="looks"
      legend={[
        [texts.statistics.statistic, "series-1"],
        ["+", "good"],
        ["−", "bad"],
      ]}
      table={{
        head: [texts.common.when, texts.statistics.information, texts.statistics.statistic, "+", "−"],
        rows: looks.map((look) => [
          look.lookedAt,
          look.informationShare,
          look.statistic,
          look.betterLimit,
          look.worseLimit,
        ]),
      }}
    />
  );
}

function Stop({ testId, close, stopped }: { testId: string; close: () => void; stopped: () => void }) {
  const texts = useTexts();
  const [, stop] = useMutation(StopTestDocument);
  return (
    <Reason
      title={texts.statistics.stop}
      label={texts.statistics.stopWhy}
      maxLength={1000}
      act={texts.statistics.stop}
      send={(reason) => stop({ input: { testId, reason, idempotencyKey: requestKey() } })}
      done={stopped}
      close={close}
    />
  );
}
