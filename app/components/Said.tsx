import { useSearchParams } from '@remix-run/react';
import { Icon } from './Icon.tsx';

/**
 * What was just done, said once at the top of the page it led to (`?said=…`, see http/said.ts). `sentences` are the
 * page's own; a key it does not know says nothing.
 */
export function Said({ sentences }: { sentences: Readonly<Record<string, string>> }) {
  const [params] = useSearchParams();
  const key = params.get('said') ?? '';
  const sentence = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  return (
    <div role="status">
      {sentence && (
        <p className="notice notice-good">
          <Icon name="check" />
          {sentence}
        </p>
      )}
    </div>
  );
}
