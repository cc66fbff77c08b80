import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';

/** A container runs as nobody in particular. */
const AS_NODE = /^USER node$/m;

/** Files without a syntax worth a parser: what each line may be, and what must stand there. */
const FILES: readonly { readonly path: RegExp; readonly line: RegExp; readonly needs: readonly RegExp[] }[] = [
  { path: /^README\.md$/, line: /^/, needs: [/^# \S/m, /npm (?:run |ci|start|install|test)/] },
  { path: /^\.gitignore$/, line: /^(?:#.*|[\w.*!/-]*)$/, needs: [/^node_modules\/?$/m, /^data\/?$/m, /^\.env$/m] },
  { path: /^\.dockerignore$/, line: /^(?:#.*|[\w.*!/-]*)$/, needs: [/^node_modules\/?$/m] },
  { path: /^\.env\.example$/, line: /^(?:#.*|[A-Z][A-Z0-9_]*=.*)?$/, needs: [/^HOST=127\.0\.0\.1$/m] },
  {
    path: /^Dockerfile$/,
    line: /^(?:#.*|\s+.*|(?:FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|VOLUME|CMD|HEALTHCHECK|ENTRYPOINT|ARG|LABEL)\s.*)?$/,
    needs: [/^FROM node:/m, AS_NODE, /--ignore-scripts/],
  },
];

export const settingsFiles = rule({
  id: 'frame/settings-files',
  name: 'Settings are complete',
  kind: 'regex',
  sweas: ['backend'],
  standard: 'B9',
  evidence: true,
  paths: FILES.map(({ path }) => path),
  message: 'this line does not belong here',
  suggestion: 'see the file as it is generated',
  check({ code, path }, source) {
    const file = FILES.find((candidate) => candidate.path.test(path));
    if (!file || source.kind !== 'text') return SILENT;
    const strange = source.lines.flatMap((line, index) =>
      file.line.test(line) ? [] : [{ line: index + 1, column: 1 }],
    );
    const missing = file.needs
      .filter((needed) => !needed.test(code))
      .map((needed) => ({
        line: 1,
        column: 1,
        message: `nothing here matches ${needed.source}`,
        ...(needed === AS_NODE && asNode(code)),
      }));
    return violatedAt([...strange, ...missing]);
  },
});

/** In front of what is done once the image is made. */
function asNode(code: string): Pick<Violation, 'edit'> {
  const find = /\n(?:VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD)\s.*(?![\s\S]*\nFROM )/.exec(code)?.[0];
  return find === undefined ? {} : { edit: { type: 'replace_text', args: { find, put: `\nUSER node${find}` } } };
}
