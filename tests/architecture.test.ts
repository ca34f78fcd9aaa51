import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * The shape of the code, held by a test: which part may import which (one way), where words and colours live,
 * and that no file grows out of sight. ARCHITECTURE.md explains the parts.
 */

const root = join(import.meta.dirname, '..');
const files = ['app', 'db'].flatMap((folder) => walk(join(root, folder))).map((file) => relative(root, file));
const code = files.filter((file) => /\.(ts|tsx)$/.test(file));

/** From the first matching line: what files under `of` may import of ours (prefixes; themselves always). */
const DIRECTIONS: { of: string; may: string[] }[] = [
  { of: 'app/platform/', may: [] },
  { of: 'app/words/', may: [] },
  { of: 'app/domain/errors.ts', may: [] },
  { of: 'app/editor/schema/', may: [] },
  { of: 'app/editor/protocol.ts', may: [] },
  { of: 'app/editor/ydoc.ts', may: ['app/editor/schema/'] },
  {
    of: 'app/editor/behaviour/',
    may: ['app/editor/schema/', 'app/editor/ydoc.ts', 'app/editor/protocol.ts'],
  },
  {
    of: 'app/editor/view/',
    may: [
      'app/editor/',
      'app/components/',
      'app/words/',
      'app/domain/documents/page.ts',
      'app/styles/editor.css',
    ],
  },
  {
    of: 'app/domain/',
    may: [
      'app/editor/schema/',
      'app/editor/behaviour/',
      'app/editor/ydoc.ts',
      'app/editor/protocol.ts',
      'app/words/',
      'app/platform/',
      'db/',
    ],
  },
  {
    of: 'app/realtime/',
    may: [
      'app/domain/',
      'app/editor/schema/',
      'app/editor/behaviour/',
      'app/editor/ydoc.ts',
      'app/editor/protocol.ts',
      'app/http/session.server.ts',
      'app/http/origin',
      'app/platform/',
      'app/words/',
      'db/',
    ],
  },
  { of: 'app/mail/', may: ['app/domain/mail/', 'app/platform/', 'db/'] },
  {
    of: 'app/word/',
    may: ['app/editor/schema/', 'app/domain/ports.ts', 'app/domain/errors.ts', 'app/words/', 'app/platform/'],
  },
  {
    of: 'app/components/',
    may: ['app/words/', 'app/domain/', 'app/editor/schema/', 'app/editor/view/', 'app/http/nonce'],
  },
  {
    of: 'app/routes/',
    may: ['app/domain/', 'app/http/', 'app/components/', 'app/editor/view/', 'app/words/', 'app/platform/'],
  },
  { of: 'db/seed/', may: ['db/', 'app/domain/', 'app/editor/', 'app/words/'] },
  { of: 'db/', may: ['app/platform/'] },
];

/** Files over 300 lines, each with the reason that defends it. */
const LONG: Record<string, string> = {};

describe('the shape of the code', () => {
  it('has imports that run one way only', () => {
    const wrong: string[] = [];
    for (const file of code) {
      const rule = DIRECTIONS.find(({ of }) => file.startsWith(of));
      if (!rule) continue;
      for (const target of importsOf(file)) {
        const own = target.startsWith(rule.of) || (rule.of.endsWith('.ts') && target === file);
        if (!own && !rule.may.some((prefix) => target.startsWith(prefix)))
          wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('would notice an import against the direction', () => {
    const rule = DIRECTIONS.find(({ of }) => 'app/routes/planted.ts'.startsWith(of));
    expect(rule?.may.some((prefix) => 'db/client.server.ts'.startsWith(prefix))).toBe(false);
    expect(rule?.may.some((prefix) => 'app/realtime/index.server.ts'.startsWith(prefix))).toBe(false);
  });

  it('keeps modules that touch the outside out of pure ones', () => {
    const wrong = code
      .filter(
        (file) => /^app\/(domain|editor|components|word\/export)\//.test(file) && !file.includes('.server.'),
      )
      .flatMap((file) =>
        importsOf(file)
          .filter((t) => t.includes('.server.'))
          .map((t) => `${file} imports ${t}`),
      );
    expect(wrong).toEqual([]);
  });

  it('says nothing to a person outside the word catalogue', () => {
    const said = files.filter((file) => file.endsWith('.tsx')).flatMap(textsIn);
    expect(said).toEqual([]);
  });

  it('has its colours and sizes in the tokens file only', () => {
    const literal = files
      .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, at) =>
            /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/i.test(line)
              ? [`${file}:${at + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(literal).toEqual([]);
  });

  it('has no file over 300 lines without a reason', () => {
    const long = code.filter((file) => read(file).split('\n').length > 300 && !(file in LONG));
    expect(long).toEqual([]);
  });

  it('asks the gate in one place: nobody else reads memberships to decide', () => {
    const deciders = code.filter(
      (file) => /(?<!\.)\bmay\(/.test(read(file)) && /access\/roles/.test(read(file)),
    );
    expect(deciders.filter((file) => file !== 'app/domain/access/access.server.ts')).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'migrations' ? [] : walk(path);
    return [path];
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Our own files that `file` imports, as paths from the root. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(read(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .flatMap((name) => {
      if (name.startsWith('#')) return [name.slice(1)];
      if (name.startsWith('.')) return [posix.normalize(posix.join(dirname(file), name))];
      return [];
    });
}

/** Literal words in a component: text between tags, or in an attribute that is read aloud or shown. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const spoken = new Set(['aria-label', 'title', 'alt', 'placeholder', 'aria-description']);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${file}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (/\p{L}/u.test(node.initializer.text)) found.push(`${file}: ${node.initializer.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
