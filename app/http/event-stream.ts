/** Proxies close what is silent for long; a line that means nothing keeps the stream open. */
const HEARTBEAT_MS = 15_000;

/** What fills an event stream: it gets `tell` and `end`, and returns how to stop, which also calls `end`. */
type Source<Event> = (tell: (event: Event) => void, end: () => void) => Promise<() => void>;

/**
 * An answer that goes on: each event is one `data:` line of JSON (HTML standard, "Server-sent events"). Ends when
 * the source ends it, or with the request. What the source throws at its beginning is thrown on.
 */
export async function eventStream<Event>(request: Request, source: Source<Event>): Promise<Response> {
  const lines = lineStream(() => stop());
  const heartbeat = setInterval(() => lines.write(': still here'), HEARTBEAT_MS);
  const end = () => {
    clearInterval(heartbeat);
    lines.close();
  };
  const stop = await source((event) => lines.write(`data: ${JSON.stringify(event)}`), end).catch(
    (error: unknown) => {
      end();
      throw error;
    },
  );
  // Sent at once: the page learns that it follows, and proxies that somebody is speaking.
  lines.write(': following');
  if (request.signal.aborted) stop();
  else request.signal.addEventListener('abort', stop, { once: true });
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
  return new Response(lines.readable, { headers });
}

/** A byte stream of lines with an empty one after each. `cancelled`: nobody reads any longer. */
function lineStream(cancelled: () => void) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const readable = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel() {
      controller = undefined;
      cancelled();
    },
  });
  return {
    readable,
    /** Goes nowhere once the stream is closed. */
    write: (line: string) => controller?.enqueue(encoder.encode(`${line}\n\n`)),
    close() {
      controller?.close();
      controller = undefined;
    },
  };
}
