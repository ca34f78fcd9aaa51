import { isLoopback } from '#app/platform/loopback.ts';

/** `line`: who they are, in a sentence; people kept from an older version have none. */
type Person = { name: string; email: string; password: string; line?: string };

type Facts = {
  port: number;
  host: string;
  /** APP_ORIGIN, when people use another address than this machine's own. */
  origin: string | undefined;
  demoPeople: readonly Person[];
  setupCode: string | undefined;
  /** Where the data lives, in words. */
  data: string;
};

/** What is said once everything runs: where it is, who is in it, where the data lives. */
export function greeting({ port, host, origin, demoPeople, setupCode, data }: Facts): string {
  const address = origin ?? `http://localhost:${port}`;
  const lines = ['', `Coproduce is ready: ${address}`];
  if (origin && !isLoopback(host)) lines.push(`It listens on ${host}, port ${port}.`);
  if (setupCode) {
    lines.push(
      '',
      'Nobody has an account yet. Make the first one:',
      `  ${address}/set-up`,
      `  Code: ${setupCode} (works once)`,
    );
  }
  if (demoPeople.length > 0) lines.push('', ...peopleTable(demoPeople), ...twoPeople(port, origin));
  lines.push('', `Data: ${data}`, 'Stop with Ctrl-C.', '');
  return lines.join('\n');
}

/** The people one can be, each with who they are below. */
export function peopleTable(people: readonly Person[]): string[] {
  const name = Math.max(...people.map((person) => person.name.length));
  const email = Math.max(...people.map((person) => person.email.length));
  return [
    'A demo is inside: everybody and everything in it is made up. Its people, with e-mail address and password:',
    ...people.flatMap((person) => [
      `  ${person.name.padEnd(name)}  ${person.email.padEnd(email)}  ${person.password}`,
      ...(person.line ? [`    ${person.line}`] : []),
    ]),
  ];
}

function twoPeople(port: number, origin: string | undefined): string[] {
  if (origin) return [];
  return [
    '',
    `To be two people at once, use two addresses: http://localhost:${port} for one, http://127.0.0.1:${port} for the other.`,
  ];
}
