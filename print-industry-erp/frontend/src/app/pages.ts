import { type ComponentType, lazy } from "react";
import type { Texts } from "../language/en";

export interface Page {
  name: keyof Texts["pages"];
  path: string;
  /** Strokes of a 20 by 20 sign. */
  icon: string;
  view: ComponentType;
}

/** The pages in the order of the navigation. Each is a file of its own that is loaded when it is wanted. */
export const PAGES: readonly Page[] = [
  {
    name: "putaway",
    path: "/",
    icon: "M3 17V7l7-4 7 4v10M6 17v-6h8v6M10 6v6m-2-2 2 2 2-2",
    view: lazy(() => import("../putaway/PutawayPage")),
  },
  {
    name: "utilisation",
    path: "/utilisation",
    icon: "M3 3h4v4H3zM8 3h4v4H8zM13 3h4v4h-4zM3 8h4v4H3zM8 8h4v4H8zM13 8h4v4h-4zM3 13h4v4H3zM8 13h4v4H8z",
    view: lazy(() => import("../utilisation/UtilisationPage")),
  },
  {
    name: "signals",
    path: "/signals",
    icon: "M3 16l4-6 3 3 4-8 3 4",
    view: lazy(() => import("../signals/SignalsPage")),
  },
  {
    name: "statistics",
    path: "/statistics",
    icon: "M3 17h14M5 14V9M9 14V4M13 14v-7M17 14v-3",
    view: lazy(() => import("../statistics/StatisticsPage")),
  },
  {
    name: "acceptance",
    path: "/acceptance",
    icon: "M3 17L17 3M3 17c6 0 4-9 14-14M3 3v14h14",
    view: lazy(() => import("../acceptance/AcceptancePage")),
  },
  {
    name: "operations",
    path: "/operations",
    icon: "M2 10h4l2-5 4 10 2-5h4",
    view: lazy(() => import("../operations/OperationsPage")),
  },
  {
    name: "quality",
    path: "/quality",
    icon: "M4 4h12v12H4zM7 10l2 2 4-5",
    view: lazy(() => import("../quality/QualityPage")),
  },
];
