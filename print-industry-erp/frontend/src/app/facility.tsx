import { type ReactNode, createContext, use, useMemo } from "react";
import { useSearchParams } from "wouter";
import { useQuery } from "urql";
import { FacilitiesDocument, type FacilitiesQuery } from "../api/generated";
import { Answer, Empty } from "../design/states";
import { useTexts } from "./preferences";
import { useService } from "./service";

export type Facility = FacilitiesQuery["facilities"][number];

interface Choice {
  facility: Facility;
  facilities: Facility[];
  choose: (facilityId: string) => void;
}

const Context = createContext<Choice | null>(null);
const PARAMETER = "facility";

/** The facility that all pages are about: the one in the address, else the one of last time, else the first. */
export function FacilityProvider({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const { storage } = useService();
  const [result, ask] = useQuery({ query: FacilitiesDocument });
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get(PARAMETER) ?? storage.read<string>(PARAMETER, "");
  const facilities = result.data?.facilities;
  const choice = useMemo<Choice | null>(() => {
    const facility = facilities?.find((one) => one.facilityId === wanted) ?? facilities?.[0];
    return facility && facilities
      ? {
          facility,
          facilities,
          choose: (facilityId) => {
            storage.write(PARAMETER, facilityId);
            setParameters((before) => {
              before.set(PARAMETER, facilityId);
              return before;
            });
          },
        }
      : null;
  }, [facilities, setParameters, storage, wanted]);
  if (choice !== null) {
    return <Context value={choice}>{children}</Context>;
  }
  return (
    <main className="alone">
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {() => <Empty title={texts.common.noFacility}>{texts.common.noFacilityMore}</Empty>}
      </Answer>
    </main>
  );
}

export function useFacility(): Choice {
  const choice = use(Context);
  if (choice === null) {
    throw new Error("No facility is chosen outside FacilityProvider");
  }
  return choice;
}
