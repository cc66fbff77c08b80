/** Sentences that no cache knows, read by the local grammar. */
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';
import { type Measurement, repeat, type Suite, timed } from './measure.js';

export const grammar: Suite = { name: 'grammar', run: measured };

async function measured(): Promise<Measurement[]> {
  const services = openServices(readSettings({}), console.error);
  const recognizer = await services.recognizer({ offline: true });
  let word = 0;
  const read = async (): Promise<void> => {
    word += 1;
    const sentence = `create a thing${word} with name, unique email and amount between 0 and ${word}`;
    const { source } = await recognizer.recognise(sentence, []);
    if (source !== 'grammar') throw new Error(`${source} answered: ${sentence}`);
  };
  const samples = await repeat(200, () => timed(read), 10);
  await services.flush();
  return [{ name: 'grammar, a new sentence', unit: 'ms', samples, figure: 'p95', budget: 15 }];
}
