import Ajv from 'ajv';

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const location = {
  type: 'object',
  required: ['uri'],
  properties: {
    uri: { type: 'string', pattern: '^[!#-;=?-\\[\\]_a-z~%]+$' },
    index: { type: 'integer', minimum: 0 },
  },
  additionalProperties: false,
};
const level = { enum: ['none', 'note', 'warning', 'error'] };
const number = { type: 'integer', minimum: 1 };
const region = {
  type: 'object',
  required: ['startLine', 'startColumn'],
  properties: { startLine: number, startColumn: number, endLine: number, endColumn: number, snippet: text },
  additionalProperties: false,
};
const result = {
  type: 'object',
  required: ['ruleId', 'level', 'message', 'locations'],
  properties: {
    ...{ ruleId: { type: 'string' }, ruleIndex: { type: 'integer', minimum: 0 }, level, message: text },
    locations: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          physicalLocation: {
            type: 'object',
            required: ['artifactLocation'],
            properties: { artifactLocation: location, region },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    properties: { type: 'object' },
  },
  additionalProperties: false,
};

/** What SARIF 2.1.0 asks of a log, as far as PeaceOps writes one. */
const validate = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                properties: {
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      properties: { shortDescription: text, defaultConfiguration: { properties: { level } } },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: { type: 'array', items: { type: 'object', required: ['executionSuccessful'] } },
          artifacts: { type: 'array', items: { properties: { location } } },
          results: { type: 'array', items: result },
        },
      },
    },
  },
});

/** What a log lacks to be SARIF 2.1.0; empty where it is. */
export function sarifFaults(log: unknown): unknown[] {
  return validate(log) ? [] : (validate.errors ?? []);
}
