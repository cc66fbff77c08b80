/** Server-sent events (WHATWG HTML, section 9.2), as much of them as chat completions use. */

/** The data of each event; one that is not ended by an empty line is not whole and does not count. */
export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const piece of body) {
    const [first = '', ...lines] = decoder.decode(piece, { stream: true }).split('\n');
    rest += first;
    for (const next of lines) {
      const line = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      rest = next;
      const value = /^data(?:: ?(.*))?$/.exec(line);
      if (value) data.push(value[1] ?? '');
      if (line !== '' || data.length === 0) continue;
      yield data.join('\n');
      data = [];
    }
  }
}
