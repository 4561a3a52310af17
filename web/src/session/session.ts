import { computed, reactive, readonly, shallowRef } from 'vue';
import { Problem, problemOf, unreachable } from '../api/problem';
import { heard } from './service-time';
import type { Membership, SignedIn, Standing } from '../api/types';

interface State {
  /** null: nobody is signed in */
  standing: Standing | null;
  /** a sign-in has ended while somebody works: the dialog asks for it, and what was asked for goes on afterwards */
  lapsed: boolean;
}

const state = reactive<State>({ standing: null, lapsed: false });
/** The access token lives in this page's memory alone; what outlives a reload is a cookie that no script can read. */
const access = shallowRef<{ readonly token: string; readonly until: number } | null>(null);
const otherTabs = new BroadcastChannel('bihuan-session');
/** Renewed a little before its end, when somebody asks for something. */
const marginMs = 20_000;

/** Set from the moment of 退出 until the service has heard of it: without a network the cookie would sign the next person in. */
const leavingMark = 'bihuan:leaving';

let renewing: Promise<boolean> | null = null;
let resumed: (() => void) | null = null;
let waiting: Promise<void> | null = null;

/** Who is signed in 当前登录; read by pages, written here alone. */
export const session = readonly(state);

/** The account's number, by which unsent work is kept apart on a shared machine. */
export const accountId = computed(() => state.standing?.account.accountId ?? null);

/** The congresses in which the account has a role, each once. */
export const congresses = computed(() => {
  const found = new Map<string, string>();
  for (const { congress, congressName } of state.standing?.memberships ?? []) found.set(congress, congressName);
  return [...found].map(([slug, name]) => ({ slug, name }));
});

/** The roles in one congress. */
export function rolesIn(congress: string): readonly Membership[] {
  return (state.standing?.memberships ?? []).filter((one) => one.congress === congress);
}

/**
 * Takes up the sign-in that the browser's cookie carries; one that somebody has left is ended first.
 * @returns whether there is one.
 */
export async function resume(): Promise<boolean> {
  if (state.standing !== null) return true;
  if (isLeaving()) {
    await endAtService();
    return false;
  }
  return renew();
}

/** Whether somebody has signed out and the service could not be told yet. */
export function isLeaving(): boolean {
  return localStorage.getItem(leavingMark) !== null;
}

/** Signs in. @throws Problem */
export async function signIn(username: string, password: string): Promise<void> {
  const answer = await open('/api/session', 'POST', { username, password });
  const signedIn = (await answer.json()) as SignedIn;
  localStorage.removeItem(leavingMark);
  otherTabs.postMessage('signedIn');
  // Whoever takes another's place begins anew: what waits on this page was the other's, and stays unsent.
  if (isAnother(signedIn)) return leaveAsAnother();
  take(signedIn);
  resumed?.();
}

/** Changes the password, which answers a fresh sign-in. @throws Problem */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ currentPassword, newPassword });
  const request = new Request('/api/session/password', { method: 'POST', headers, body });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await problemOf(response);
  take((await response.json()) as SignedIn);
}

/**
 * Signs out, here and in the other tabs. What was written and not sent stays on this machine, under its account. Where the service
 * cannot be reached, this machine signs nobody in by the old sign-in, and ends it as soon as it can.
 */
export async function signOut(): Promise<void> {
  localStorage.setItem(leavingMark, '1');
  await endAtService();
  forget();
  otherTabs.postMessage('signedOut');
}

async function endAtService(): Promise<void> {
  try {
    await open('/api/session', 'DELETE');
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) return;
  }
  localStorage.removeItem(leavingMark);
}

/** Gives up waiting for a sign-in: what was asked for fails with 401, and the page keeps what was typed. */
export function giveUp(): void {
  resumed?.();
  forget();
  leaveFor('/sign-in');
}

/**
 * `fetch` for a signed-in person. The token is renewed when its time is nearly over because somebody works, never by a timer; a
 * sign-in that has ended is asked for in a dialog on top of the page, and the request then goes out again.
 * @throws Problem where nothing came back.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  if (access.value !== null && access.value.until - Date.now() < marginMs) await renew();
  const response = await send(request.clone());
  if (response.status === 401) {
    if (!(await renew())) await askForSignIn();
    return access.value === null ? response : send(request);
  }
  if (response.status === 403) await notePasswordChange(response.clone());
  return response;
}

function send(request: Request): Promise<Response> {
  if (access.value !== null) request.headers.set('authorization', `Bearer ${access.value.token}`);
  const asked = fetch(request).catch(() => {
    throw unreachable(request.method);
  });
  return asked.then(heard);
}

async function notePasswordChange(response: Response): Promise<void> {
  const { code } = await problemOf(response);
  if (code === 'passwordChangeRequired' && state.standing)
    state.standing = { ...state.standing, mustChangePassword: true };
}

/** One renewal for all who ask at once. */
function renew(): Promise<boolean> {
  renewing ??= renewOnce().finally(() => (renewing = null));
  return renewing;
}

async function renewOnce(): Promise<boolean> {
  let renewed: SignedIn;
  try {
    const answer = await open('/api/session/refresh', 'POST', {});
    renewed = (await answer.json()) as SignedIn;
  } catch (error) {
    if (error instanceof Problem && error.status !== 401 && error.status !== 403) throw error;
    access.value = null;
    return false;
  }
  // Somebody else has signed in by another tab: nothing of the one goes out in the name of the other.
  if (isAnother(renewed)) {
    leaveAsAnother();
    throw otherPerson();
  }
  take(renewed);
  return true;
}

function isAnother({ account }: SignedIn): boolean {
  return accountId.value !== null && accountId.value !== account.accountId;
}

/** The page is loaded anew, as the other person's; until it is, nothing goes out from this one. */
function leaveAsAnother(): void {
  access.value = null;
  leaveFor('/');
}

function otherPerson(): Problem {
  return new Problem(401, 'otherPerson', '本机已由另一个人登录，这里的内容没有发出。原来的人重新登录后还能接着写。');
}

function askForSignIn(): Promise<void> {
  if (state.standing === null) return Promise.resolve();
  state.lapsed = true;
  waiting ??= new Promise<void>((resolve) => (resumed = resolve)).finally(() => {
    waiting = null;
    resumed = null;
    state.lapsed = false;
  });
  return waiting;
}

/** A route of sign-in itself: open, and carried by the cookie alone. @throws Problem */
async function open(address: string, method: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const sent: RequestInit = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(address, sent).catch(() => {
    throw unreachable();
  });
  heard(response);
  if (!response.ok) throw await problemOf(response);
  return response;
}

function take({ accessToken, expiresAt, account, mustChangePassword, memberships }: SignedIn): void {
  access.value = { token: accessToken, until: Date.parse(expiresAt) };
  state.standing = { account, mustChangePassword, memberships };
}

function forget(): void {
  access.value = null;
  state.standing = null;
  state.lapsed = false;
}

function leaveFor(address: string): void {
  window.location.assign(address);
}

otherTabs.addEventListener('message', ({ data }) => {
  if (data === 'signedOut' && state.standing !== null) {
    access.value = null;
    void askForSignIn();
  }
  if (data === 'signedIn' && state.lapsed) {
    void renew().then(
      (back) => back && resumed?.(),
      () => undefined,
    );
  }
});
