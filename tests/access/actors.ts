import type { Actor } from '#app/domain/access/access.server.ts';
import type { World } from '#tests/support/world.ts';

/** Everybody who may knock, from the point of view of the world's own document. */
export const ACTORS = [
  'nobody',
  'stranger',
  'suspended',
  'observer',
  'reviewer',
  'member',
  'owner',
  'facilitator',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** Whose things are asked for: the coalition's of the world, or the stranger's. */
export const OBJECTS = ['own', 'other'] as const;
export type ObjectName = (typeof OBJECTS)[number];

/** One answer for each actor: no cell can be left out. */
export type Cells<Answer> = Record<ActorName, Answer>;

export const actorIn = (world: World, name: ActorName): Actor =>
  name === 'nobody' ? null : { personId: world[name].personId };

/** The same answer for everybody. */
export const everybody = <Answer>(answer: Answer): Cells<Answer> =>
  Object.fromEntries(ACTORS.map((name) => [name, answer])) as Cells<Answer>;

/** What a coalition's people get for its own things; the suspended and strangers get what is not there. */
export const insiders = <Answer>(
  inside: Answer,
  outside: Answer,
  nobody: Answer = outside,
): Cells<Answer> => ({
  ...everybody(inside),
  nobody,
  stranger: outside,
  suspended: outside,
});

/** What everybody gets for the stranger's things: only the stranger gets in. */
export const onlyStranger = <Answer>(
  inside: Answer,
  outside: Answer,
  nobody: Answer = outside,
): Cells<Answer> => ({
  ...everybody(outside),
  nobody,
  stranger: inside,
});
