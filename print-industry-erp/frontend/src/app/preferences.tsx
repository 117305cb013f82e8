import { type ReactNode, createContext, use, useEffect, useMemo, useState } from "react";
import { type LanguageCode, LANGUAGES, languageOf, textsOf } from "../language/languages";
import type { Texts } from "../language/en";
import { Formats, type UnitSystem } from "../units/units";
import { Storage } from "../api/storage";

export type Theme = "light" | "dark" | "system";

/** How somebody wants to read the dashboard; kept in this browser, whoever is signed in. */
export interface Preferences {
  language: LanguageCode;
  units: UnitSystem;
  theme: Theme;
}

interface Reading {
  preferences: Preferences;
  change: (change: Partial<Preferences>) => void;
  texts: Texts;
  formats: Formats;
  /** The theme that is shown, whatever "system" stands for. */
  dark: boolean;
}

const Context = createContext<Reading | null>(null);
const storage = new Storage("wms:");
const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState<Preferences>(() => ({
    language: languageOf(navigator.languages),
    units: navigator.language === "en-US" ? "imperial" : "metric",
    theme: "system",
    ...storage.read<Partial<Preferences>>("preferences", {}),
  }));
  const [texts, setTexts] = useState<{ code: LanguageCode; texts: Texts } | null>(null);
  const [systemDark, setSystemDark] = useState(darkSystem.matches);
  const dark = preferences.theme === "dark" || (preferences.theme === "system" && systemDark);

  useEffect(() => {
    const changed = () => setSystemDark(darkSystem.matches);
    darkSystem.addEventListener("change", changed);
    return () => darkSystem.removeEventListener("change", changed);
  }, []);
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
  useEffect(() => {
    let wanted = true;
    void textsOf(preferences.language)
      // A release may have replaced the file; English is the one that is tried then.
      .catch(() => textsOf("en"))
      .then((loaded) => {
        if (wanted) {
          setTexts({ code: preferences.language, texts: loaded });
          document.documentElement.lang = preferences.language;
        }
      });
    return () => {
      wanted = false;
    };
  }, [preferences.language]);

  const reading = useMemo<Reading | null>(
    () =>
      texts && {
        preferences,
        change: (change) =>
          setPreferences((before) => {
            const after = { ...before, ...change };
            storage.write("preferences", after);
            return after;
          }),
        texts: texts.texts,
        formats: new Formats(LANGUAGES[texts.code].locale, preferences.units),
        dark,
      },
    [dark, preferences, texts],
  );
  return reading && <Context value={reading}>{children}</Context>;
}

export function useReading(): Reading {
  const reading = use(Context);
  if (reading === null) {
    throw new Error("Nothing is read outside PreferencesProvider");
  }
  return reading;
}

export function useTexts(): Texts {
  return useReading().texts;
}

export function useFormats(): Formats {
  return useReading().formats;
}
