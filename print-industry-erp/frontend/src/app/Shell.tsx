import { type ReactNode, Suspense, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Choice, Dialog, Select } from "../design/parts";
import { Skeleton } from "../design/states";
import { LANGUAGE_CODES, LANGUAGES } from "../language/languages";
import { useFacility } from "./facility";
import { useReading, useTexts } from "./preferences";
import { PAGES } from "./pages";
import { useOnline, useService } from "./service";

export function Shell({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const online = useOnline();
  const [path] = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {texts.common.skip}
      </a>
      <Rail />
      <div className="page">
        <TopBar />
        {!online && (
          <div className="notice warn" role="status">
            {texts.common.offline}
          </div>
        )}
        <main id="content" tabIndex={-1} key={path}>
          <Suspense fallback={<Skeleton lines={8} />}>{children}</Suspense>
        </main>
      </div>
    </div>
  );
}

function Rail() {
  const texts = useTexts();
  const [path] = useLocation();
  const search = useSearch();
  return (
    <nav className="rail" aria-label={texts.common.navigation}>
      <div className="brand" aria-hidden="true">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <span>Putaway</span>
      </div>
      <ul>
        {PAGES.map((page) => (
          <li key={page.name}>
            <Link
              href={withFacility(page.path, search)}
              aria-current={page.path === path ? "page" : undefined}
            >
              <Icon path={page.icon} />
              <span>{texts.pages[page.name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Another page about the same facility. */
export function withFacility(path: string, search: string): string {
  const facility = new URLSearchParams(search).get("facility");
  return facility === null ? path : `${path}?${new URLSearchParams({ facility })}`;
}

export function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="icon">
      <path d={path} />
    </svg>
  );
}

function TopBar() {
  const texts = useTexts();
  const { session } = useService();
  const { facility, facilities, choose } = useFacility();
  const [open, setOpen] = useState(false);
  return (
    <header className="top-bar">
      <div className="facility">
        <label htmlFor="facility" className="hidden-visually">
          {texts.common.facility}
        </label>
        <select
          id="facility"
          className="input"
          value={facility.facilityId}
          onChange={(event) => choose(event.target.value)}
        >
          {facilities.map((one) => (
            <option key={one.facilityId} value={one.facilityId}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        {session.name !== null && <span className="soft">{session.name}</span>}
        <button
          type="button"
          className="button"
          onClick={() => setOpen(true)}
          aria-label={texts.common.settings}
        >
          <Icon path="M3 5h14M3 10h14M3 15h14M7 3v4M13 8v4M9 13v4" />
        </button>
        {session.signOut !== null && (
          <button type="button" className="button" onClick={session.signOut}>
            {texts.common.signOut}
          </button>
        )}
      </div>
      {open && <DisplaySettings close={() => setOpen(false)} />}
    </header>
  );
}

function DisplaySettings({ close }: { close: () => void }) {
  const { texts, preferences, change } = useReading();
  return (
    <Dialog title={texts.common.settings} close={close}>
      <Select
        label={texts.common.language}
        value={preferences.language}
        options={LANGUAGE_CODES.map((code) => [code, LANGUAGES[code].name] as const)}
        choose={(language) => change({ language })}
      />
      <Setting label={texts.common.units}>
        <Choice
          label={texts.common.units}
          value={preferences.units}
          options={[
            ["imperial", texts.common.imperial],
            ["metric", texts.common.metric],
          ]}
          choose={(units) => change({ units })}
        />
      </Setting>
      <Setting label={texts.common.theme}>
        <Choice
          label={texts.common.theme}
          value={preferences.theme}
          options={[
            ["light", texts.common.light],
            ["dark", texts.common.dark],
            ["system", texts.common.system],
          ]}
          choose={(theme) => change({ theme })}
        />
      </Setting>
    </Dialog>
  );
}

function Setting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

/** The head of a page: what it is, and what can be done with all of it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="page-head">
      <title>{title}</title>
      <h1>{title}</h1>
      <div className="row">{children}</div>
    </div>
  );
}
