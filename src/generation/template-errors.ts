/** The catalog or the folder does not have the template. */
export class TemplateNotFoundError extends Error {
  override readonly name = 'TemplateNotFoundError';
  readonly id: string;

  constructor(id: string, place?: string) {
    super(`no template ${id}${place === undefined ? ' in the catalog' : `: ${place} is missing`}`);
    this.id = id;
  }
}

/** The template and its context do not fit: the message names the template, the line and the missing value. */
export class TemplateRenderError extends Error {
  override readonly name = 'TemplateRenderError';
  readonly id: string;

  constructor(id: string, reason: string, options?: ErrorOptions) {
    super(`template ${id} cannot be rendered: ${reason}`, options);
    this.id = id;
  }
}
