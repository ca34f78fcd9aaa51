/** A worker that takes all the memory there is. */
export default function eat(): number {
  const eaten: number[][] = [];
  for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => at + eaten.length));
}
