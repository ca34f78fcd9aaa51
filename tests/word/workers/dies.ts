/** A worker that ends while it works. */
export default function die(): void {
  process.exit(7);
}
