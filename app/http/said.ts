import { redirect } from '@remix-run/node';

/** Goes on to `path`, where the page says what was done (components/Said.tsx). */
export function onTo(path: string, said?: string, headers?: HeadersInit): Response {
  const [place = '', hash] = path.split('#');
  const query = said ? `${place.includes('?') ? '&' : '?'}said=${encodeURIComponent(said)}` : '';
  return redirect(`${place}${query}${hash ? `#${hash}` : ''}`, headers ? { headers } : undefined);
}
