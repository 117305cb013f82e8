import { Suspense, lazy, useState } from "react";
import { useQuery } from "urql";
import { AffinityDocument, type AffinityQuery } from "../api/generated";
import { useFormats, useTexts } from "../app/preferences";
import { Panel, Table } from "../design/parts";
import { Answer, Empty, Skeleton } from "../design/states";

const Network = lazy(() => import("./Network"));

export type Pair = AffinityQuery["skuAffinity"]["pairs"]["edges"][number]["node"];

export function Affinity({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [materialId, setMaterialId] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: AffinityDocument, variables: { facilityId, materialId } });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {({ skuAffinity: affinity }) => {
        const pairs = affinity.pairs.edges.map(({ node }) => node);
        if (!affinity.enabled) {
          return <Empty title={texts.signals.affinityOff} />;
        }
        return pairs.length === 0 ? (
          <Empty title={texts.signals.noPairs} />
        ) : (
          <div className="columns">
            <div className="span-6">
              <Panel
                title={texts.signals.network}
                about={
                  <>
                    {texts.signals.affinityAbout(formats.number(affinity.orders))}{" "}
                    {affinity.computedAt && texts.signals.computed(formats.ago(affinity.computedAt))}
                  </>
                }
                actions={
                  materialId !== null && (
                    <button type="button" className="button" onClick={() => setMaterialId(null)}>
                      {texts.common.all}
                    </button>
                  )
                }
              >
                <Suspense fallback={<Skeleton />}>
                  <Network pairs={pairs} />
                </Suspense>
              </Panel>
            </div>
            <div className="span-6">
              <Panel title={materialId ?? texts.signals.affinity} flush>
                <Table
                  caption={texts.signals.affinity}
                  rows={pairs}
                  rowKey={(pair) => `${pair.materialId}/${pair.partnerId}`}
                  columns={[
                    {
                      head: texts.common.material,
                      heads: true,
                      cell: (pair) => (
                        <>
                          <MaterialLink materialId={pair.materialId} choose={setMaterialId} />
                          <br />
                          <MaterialLink materialId={pair.partnerId} choose={setMaterialId} />
                        </>
                      ),
                    },
                    {
                      head: texts.signals.together,
                      number: true,
                      cell: (pair) => formats.number(pair.ordersTogether),
                    },
                    {
                      head: texts.signals.confidence,
                      number: true,
                      cell: (pair) => formats.share(pair.confidence),
                    },
                    {
                      head: texts.signals.lift,
                      number: true,
                      cell: (pair) => `× ${formats.fixed(pair.lift, 1)}`,
                    },
                  ]}
                />
              </Panel>
            </div>
          </div>
        );
      }}
    </Answer>
  );
}

function MaterialLink({ materialId, choose }: { materialId: string; choose: (materialId: string) => void }) {
  return (
    <button type="button" className="link code" onClick={() => choose(materialId)}>
      {materialId}
    </button>
  );
}
