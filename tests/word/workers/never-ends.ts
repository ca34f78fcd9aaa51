/** A worker that never comes to an end. */
export default function spin(): void {
  for (;;);
}
