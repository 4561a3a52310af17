import { authorizedFetch } from '../session/session';
import { problemOf } from './problem';

/**
 * Fetches a file of the service as the person signed in and saves it under the name that the service gives it.
 * @param href relative to the origin. @throws Problem where it was refused.
 */
export async function download(href: string): Promise<void> {
  const response = await authorizedFetch(new Request(new URL(href, window.location.origin)));
  if (!response.ok) throw await problemOf(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  // The browser has taken it by then; the bytes are not kept longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of a file, as RFC 6266 gives it. */
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  const [, plain] = /filename="?([^";]+)"?/i.exec(disposition) ?? [];
  return encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded);
}
