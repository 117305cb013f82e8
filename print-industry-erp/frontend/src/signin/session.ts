import type { User, UserManager } from "oidc-client-ts";

/** What the service says about signing in; see `GET /api/wms/dashboard`. */
export interface DashboardSettings {
  signIn: { issuer: string; clientId: string; scope: string } | null;
  /** Whether requests need a token; without `signIn` nobody can get one here. */
  tokenRequired: boolean;
}

/** Who is using the dashboard. */
export interface Session {
  /** Tells apart what this browser keeps for different people. */
  subject: string;
  /** What people know them by; null in a run without a login. */
  name: string | null;
  headers(): Record<string, string>;
  /** The service does not take the token any more. */
  expire(): void;
  signOut: (() => void) | null;
}

export type Entry =
  { kind: "in"; session: Session } | { kind: "leaving" } | { kind: "closed"; reason: "no-client" | "failed" };

const RETURN_PATH = "/signed-in";

/** Finds out whether the service wants a login, and gets one: authorization code with PKCE. */
export async function enter(): Promise<Entry> {
  const answer = await fetch("/api/wms/dashboard", { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`The service answers ${answer.status}`);
  }
  const settings = (await answer.json()) as DashboardSettings;
  if (!settings.tokenRequired) {
    return { kind: "in", session: withoutLogin };
  }
  if (settings.signIn === null) {
    return { kind: "closed", reason: "no-client" };
  }
  return enterWith(settings.signIn);
}

const withoutLogin: Session = {
  subject: "local",
  name: null,
  headers: () => ({}),
  expire: () => {},
  signOut: null,
};

async function enterWith(signIn: NonNullable<DashboardSettings["signIn"]>): Promise<Entry> {
  const { UserManager, WebStorageStateStore } = await import("oidc-client-ts");
  const manager = new UserManager({
    authority: signIn.issuer,
    client_id: signIn.clientId,
    redirect_uri: window.location.origin + RETURN_PATH,
    post_logout_redirect_uri: window.location.origin + "/",
    response_type: "code",
    scope: signIn.scope,
    automaticSilentRenew: true,
    // Tokens live as long as the tab: nothing of them stays on a shared scanner.
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  if (window.location.pathname === RETURN_PATH) {
    return returnFrom(manager);
  }
  const user = await manager.getUser();
  if (user !== null && user.expired !== true) {
    return { kind: "in", session: sessionOf(manager, user) };
  }
  return leave(manager);
}

async function returnFrom(manager: UserManager): Promise<Entry> {
  try {
    const user = await manager.signinCallback();
    const back = typeof user?.state === "string" ? user.state : "/";
    window.history.replaceState(null, "", back.startsWith("/") && !back.startsWith("//") ? back : "/");
    return user ? { kind: "in", session: sessionOf(manager, user) } : leave(manager);
  } catch {
    return { kind: "closed", reason: "failed" };
  }
}

async function leave(manager: UserManager): Promise<Entry> {
  await manager.signinRedirect({ state: window.location.pathname + window.location.search });
  return { kind: "leaving" };
}

function sessionOf(manager: UserManager, first: User): Session {
  let user = first;
  manager.events.addUserLoaded((renewed) => {
    user = renewed;
  });
  let leaving = false;
  return {
    subject: user.profile.sub,
    name: user.profile.name ?? user.profile.preferred_username ?? user.profile.sub,
    headers: () => ({ Authorization: `Bearer ${user.access_token}` }),
    expire: () => {
      if (!leaving) {
        leaving = true;
        void manager.removeUser().then(() => leave(manager));
      }
    },
    signOut: () =>
      void manager.signoutRedirect().catch(() => manager.removeUser().then(() => leave(manager))),
  };
}
