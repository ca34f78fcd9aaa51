import { Writer } from '../support/writers.ts';
import { deskOf, type Scene } from './scene.ts';

/** People writing in the first section of a scene; numbered anew each time, so that no marker comes twice. */
export class Crew {
  private numbers = 0;
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** As many of the section's owners as asked for, each with the section open. */
  async come(origin: string, count = this.scene.owners.length): Promise<Writer[]> {
    const writers = this.scene.owners
      .slice(0, count)
      .map((owner) => new Writer((this.numbers += 1), deskOf(owner, origin)));
    await Promise.all(writers.map((writer) => writer.opened()));
    return writers;
  }

  /** The whole text as somebody sees it who was never there before. */
  async freshText(origin: string): Promise<string> {
    const [reader] = await this.come(origin, 1);
    const text = reader?.text ?? '';
    reader?.leave();
    return text;
  }

  get sectionId(): string {
    return this.scene.owners[0]?.sectionId ?? '';
  }
}

/** When somebody's edits reached somebody else, in ms after they were made. */
export function travelTimes(writers: readonly Writer[]): number[] {
  const times: number[] = [];
  for (const author of writers) {
    for (const { marker, invokedAt } of author.edits) {
      for (const other of writers) {
        const arrived = other === author ? undefined : other.arrivals.get(marker);
        if (arrived !== undefined) times.push(arrived - invokedAt);
      }
    }
  }
  return times;
}
