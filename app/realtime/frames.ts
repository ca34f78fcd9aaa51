import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Refusal } from '#app/editor/protocol.ts';

/**
 * Hocuspocus' frames as far as the socket itself looks into them: whose section, which opcode, which part of it.
 * Layout: name (string), opcode (number), then what the opcode needs.
 */
export const OPCODES = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  broadcastStateless: 6,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const;

/** What a page may send. Everything else is the server's own, or not used by us. */
export const FROM_PAGES: ReadonlySet<number> = new Set([
  OPCODES.sync,
  OPCODES.awareness,
  OPCODES.auth,
  OPCODES.queryAwareness,
  OPCODES.syncReply,
  OPCODES.close,
]);

/** The first number after `sync` or `syncReply`. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;
/** The first number after `auth`. */
const AUTH = { permissionDenied: 1 } as const;

export type Frame = { name: string; opcode: number; part: number | undefined };

/** Reads the head of a frame; undefined when it is none. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const name = decoding.readVarString(decoder);
    const opcode = decoding.readVarUint(decoder);
    return { name, opcode, part: decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : undefined };
  } catch {
    return undefined;
  }
}

/** "Your words are saved": a SyncStatus that says yes. */
export const isAcknowledgement = (frame: Frame) => frame.opcode === OPCODES.syncStatus && frame.part === 1;

/** The server lets the section go: closed, or never let in. */
export const endsSection = (frame: Frame) =>
  frame.opcode === OPCODES.close || (frame.opcode === OPCODES.auth && frame.part === AUTH.permissionDenied);

/** The reason in a frame that ends a section. */
export function reasonIn(frame: Frame, bytes: Uint8Array): string {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarString(decoder);
  decoding.readVarUint(decoder);
  if (frame.opcode === OPCODES.auth) decoding.readVarUint(decoder);
  return decoding.readVarString(decoder);
}

export function acknowledgement(name: string): Uint8Array {
  return frame(name, OPCODES.syncStatus, (encoder) => encoding.writeVarUint(encoder, 1));
}

export function closing(name: string, reason: Refusal): Uint8Array {
  return frame(name, OPCODES.close, (encoder) => encoding.writeVarString(encoder, reason));
}

export function denial(name: string, reason: Refusal): Uint8Array {
  return frame(name, OPCODES.auth, (encoder) => {
    encoding.writeVarUint(encoder, AUTH.permissionDenied);
    encoding.writeVarString(encoder, reason);
  });
}

function frame(name: string, opcode: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, opcode);
    write(encoder);
  });
}
