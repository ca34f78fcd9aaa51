import type { DocumentJson } from '#app/editor/schema/index.ts';

/** What the domain needs from outside. entry.server.tsx wires the real ones; nothing here imports them. */

/** A document as it goes into a file: plain data, every word the server has acknowledged. */
export type ExportDocument = {
  id: string;
  coalition: string;
  title: string;
  kind: string;
  /** BCP 47, e.g. `en-GB`. */
  language: string;
  /** IANA zone in which dates are written. */
  timeZone: string;
  /** ISO 8601; comes from outside so that the same input gives the same file. */
  now: string;
  sections: ExportSection[];
};

export type ExportSection = {
  id: string;
  heading: string;
  /** In words, e.g. `Joyce Adeyemi, with Callum Reddish`; empty when nobody owns it. */
  owners: string;
  status: string;
  content: DocumentJson;
};

/** A file and what could not be carried over, in the person's words. */
export type ExportedFile = { bytes: Uint8Array; warnings: string[] };

export type Ports = {
  exports: {
    /** A .docx, built off the serving thread. Rejects with `ExportFailed`; never ends the process. */
    word(document: ExportDocument, signal?: AbortSignal): Promise<ExportedFile>;
  };
};

const shared = globalThis as typeof globalThis & { coproducePorts?: Ports };

/** Called once, by entry.server.tsx (tests wire their own). */
export function wirePorts(ports: Ports): void {
  shared.coproducePorts = ports;
}

export function ports(): Ports {
  if (!shared.coproducePorts) throw new Error('The ports are not wired: entry.server.tsx does it');
  return shared.coproducePorts;
}
