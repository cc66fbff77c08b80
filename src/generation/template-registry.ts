/**
 * The catalog of templates of a stack, and the one place where they are rendered. Strict: a value that the context
 * does not have is an error, and only own properties count.
 */
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { messageOf } from '../domain/errors.js';
import type { Files } from '../ports.js';
import { HELPERS } from './helpers.js';
import { parseCatalog, type TemplateEntry } from './template-catalog.js';
import { COMPILING, type TemplateCode, templateKey } from './template-code.js';
import { TemplateNotFoundError, TemplateRenderError } from './template-errors.js';

export type TemplateContext = Readonly<Record<string, unknown>>;

export interface RegistryOptions {
  /** Folder whose files take the place of templates with the same path: `.bae/templates` of a managed folder. */
  readonly overrides?: string;
  /** Of templates that need not be compiled here. */
  readonly code?: TemplateCode;
}

interface Source {
  readonly entry: TemplateEntry;
  readonly bytes: Uint8Array;
  render?: Handlebars.TemplateDelegate<TemplateContext>;
}

const TEMPLATE = /\.hbs$/;
// What a value that is no text leaves in the output.
const LEFTOVER = '[object Object]';
const OWN_PROPERTIES = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

export class TemplateRegistry {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #code: TemplateCode;
  readonly #handlebars = Handlebars.create();

  private constructor(sources: ReadonlyMap<string, Source>, code: TemplateCode) {
    this.#sources = sources;
    this.#code = code;
    for (const [name, helper] of Object.entries(HELPERS)) this.#handlebars.registerHelper(name, helper);
  }

  /** Reads `manifest.json` of the folder and the files it names. Throws TemplateNotFoundError for what is missing. */
  static async open(
    files: Files,
    dir: string,
    { overrides, code = {} }: RegistryOptions = {},
  ): Promise<TemplateRegistry> {
    const manifest = await files.readText(join(dir, 'manifest.json'));
    if (manifest === undefined) throw new TemplateNotFoundError('manifest.json', dir);
    const sources = parseCatalog(manifest).map(async (entry): Promise<[string, Source]> => {
      const own = overrides === undefined ? undefined : await files.readBytes(join(overrides, entry.path));
      const bytes = own ?? (await files.readBytes(join(dir, entry.path)));
      if (!bytes) throw new TemplateNotFoundError(entry.id, join(dir, entry.path));
      return [entry.id, { entry, bytes }];
    });
    return new TemplateRegistry(new Map(await Promise.all(sources)), code);
  }

  /** Every template, in the order of the catalog. */
  listTemplates(): readonly TemplateEntry[] {
    return [...this.#sources.values()].map(({ entry }) => entry);
  }

  /** Throws TemplateNotFoundError for an id that the catalog does not have. */
  getTemplate(id: string): TemplateEntry {
    return this.#source(id).entry;
  }

  /** The file that the template makes of the context; a file without placeholders is answered as it is. */
  renderTemplate(id: string, context: TemplateContext): string {
    const source = this.#source(id);
    const text = Buffer.from(source.bytes).toString('utf8');
    if (!TEMPLATE.test(source.entry.path)) return text;
    source.render ??= this.#compiled(text);
    try {
      return source.render(context, OWN_PROPERTIES);
    } catch (error) {
      throw new TemplateRenderError(id, messageOf(error), { cause: error });
    }
  }

  /** Bytes of a file that is copied, not rendered. */
  readStatic(id: string): Uint8Array {
    return this.#source(id).bytes;
  }

  /** Is this a whole file: not empty, ending in a newline, and without the mark of a value that is no text? */
  validateTemplateOutput(id: string, output: string): boolean {
    const { path } = this.getTemplate(id);
    return output.endsWith('\n') && output.trim() !== '' && !(TEMPLATE.test(path) && output.includes(LEFTOVER));
  }

  #compiled(text: string): Handlebars.TemplateDelegate<TemplateContext> {
    const code = this.#code[templateKey(text)];
    return code ? this.#handlebars.template(code) : this.#handlebars.compile(text, COMPILING);
  }

  #source(id: string): Source {
    const source = this.#sources.get(id);
    if (!source) throw new TemplateNotFoundError(id);
    return source;
  }
}
