import { useSearchParams } from "wouter";
import { type Tab, Tabs } from "../design/parts";

/** The tabs of a page; which one is open is part of the address, so that it can be sent to others. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly [Tab, ...Tab[]] }) {
  const [parameters, setParameters] = useSearchParams();
  return (
    <Tabs
      label={label}
      tabs={tabs}
      current={parameters.get("tab") ?? tabs[0].id}
      choose={(tab) =>
        setParameters(
          (before) => {
            before.set("tab", tab);
            return before;
          },
          { replace: true },
        )
      }
    />
  );
}
