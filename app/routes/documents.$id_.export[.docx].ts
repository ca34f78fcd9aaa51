import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportToWord } from '#app/domain/documents/export.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The document as a Word file to save (kept by no cache, as nothing here is). What goes wrong is said in a sentence. */
export function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return answer(async () => {
    const actor = await requireActor(request);
    const { bytes, filename } = await exportToWord(actor, params.id ?? '', request.signal);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'Content-Type': WORD,
        'Content-Length': String(bytes.byteLength),
        // The name is ASCII already (RFC 6266); spelled twice for readers that only take RFC 8187's form.
        'Content-Disposition': `attachment; filename="${filename}"; filename*=UTF-8''${filename}`,
      },
    });
  });
}
