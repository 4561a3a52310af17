import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A piece of SQL in the source that names a table of a case. */
export interface CaseSql {
  /** `lifecycle/shell.ts lockCase`: the file below src, and what the text is given to at the top of the file */
  readonly where: string;
  readonly tables: readonly string[];
  /** as it stands in the source, with what is put into it */
  readonly text: string;
}

/**
 * Finds every text in a file that reads or writes one of the tables: it follows `from`, `join`, `update`, `into` or `using`, also
 * through `${…}` that stands for a table.
 * @param file relative to `root`.
 */
export function caseSqlOf(root: string, file: string, tables: ReadonlySet<string>): CaseSql[] {
  const source = ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: CaseSql[] = [];
  const visit = (node: ts.Node, owner: string): void => {
    const named = nameOf(node) ?? owner;
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      const text = node.getText(source);
      const mentioned = tablesIn(text, tables);
      if (mentioned.length > 0) {
        found.push({ where: `${file} ${named}`, tables: mentioned, text });
        return;
      }
    }
    ts.forEachChild(node, (child) => visit(child, named));
  };
  visit(source, '');
  return found;
}

/** The name of what is declared at the top of a file, or of a method of a class there. */
function nameOf(node: ts.Node): string | undefined {
  const declared =
    (ts.isVariableDeclaration(node) && node.parent.parent.parent.kind === ts.SyntaxKind.SourceFile) ||
    (ts.isFunctionDeclaration(node) && node.parent.kind === ts.SyntaxKind.SourceFile) ||
    ts.isMethodDeclaration(node);
  return declared ? node.name?.getText() : undefined;
}

function tablesIn(text: string, tables: ReadonlySet<string>): string[] {
  const after = text.matchAll(/\b(?:from|join|update|into|using)\s+(?:only\s+)?(\w+|\$\{[^}]*\})/g);
  const named = [...after].map(([, name = '']) => name);
  return [...new Set(named.filter((name) => tables.has(name) || name.startsWith('${')))];
}
