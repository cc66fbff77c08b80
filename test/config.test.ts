import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig, SETTINGS } from '../src/config.js';
import { ConfigurationError } from '../src/domain/errors.js';

test('the nearest source wins and is named', () => {
  const user = { path: '/u/config.json', content: { apiPort: 1, maxRetries: 7, cacheMaxSize: 5 } };
  const project = { path: '/p/bae.config.json', content: { apiPort: 2, maxRetries: 8 } };
  const config = loadConfig({ env: { API_PORT: '3' }, project, user, flags: { strictMode: true } });
  assert.deepEqual(
    [config.apiPort, config.maxRetries, config.cacheMaxSize, config.strictMode, config.openaiModel],
    [3, 8, 5, true, 'gpt-4o-mini'],
  );
  assert.deepEqual(
    [config.origins.apiPort, config.origins.maxRetries, config.origins.cacheMaxSize, config.origins.strictMode],
    ['environment API_PORT', 'project /p/bae.config.json', 'user /u/config.json', 'flag'],
  );
  assert.equal(config.origins.openaiModel, 'default');
});

test('a flag variable has a second name', () => {
  assert.equal(loadConfig({ env: { ENABLE_CONFIDENCE_VALIDATION: 'false' } }).enableRuleValidation, false);
});

for (const [variable, value] of [
  ['API_PORT', '0'],
  ['API_PORT', '65536'],
  ['API_PORT', 'http'],
  ['BAE_MAX_RETRIES', '-1'],
  ['ENABLE_TEMPLATES', 'maybe'],
  ['CACHE_MAX_SIZE', '1.5'],
  ['BAE_MODEL_IDLE_SECONDS', '0'],
  ['BAE_MODEL_FIRST_TOKEN_SECONDS', '2m'],
] as const)
  test(`${variable}=${value} is an error that names the variable`, () => {
    assert.throws(
      () => loadConfig({ env: { [variable]: value } }),
      (error: unknown) => error instanceof ConfigurationError && error.message.startsWith(`${variable} is "${value}"`),
    );
  });

test('a wrong number of seconds is told with its limits', () => {
  for (const value of ['0', '3601', 'soon'])
    assert.throws(() => loadConfig({ env: { BAE_MODEL_IDLE_SECONDS: value } }), /takes seconds from 1 to 3600/);
  assert.equal(loadConfig({ env: { BAE_MODEL_IDLE_SECONDS: '3600' } }).modelIdleSeconds, 3600);
});

test('an unknown name in a file is an error that names the file', () => {
  assert.throws(
    () => loadConfig({ env: {}, project: { path: '/p/bae.config.json', content: { apiPorts: 1 } } }),
    /\/p\/bae\.config\.json has an unknown setting "apiPorts"/,
  );
});

test('an empty variable counts as unset, and the config is frozen', () => {
  const config = loadConfig({ env: { API_PORT: '' } });
  assert.equal(config.apiPort, 8100);
  assert.ok(Object.isFrozen(config));
  assert.equal(Object.keys(config.origins).length, SETTINGS.length);
});
