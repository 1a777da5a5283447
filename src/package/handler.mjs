// Points an AWS SDK for JavaScript v3 at a simulated account in the same process: no network, no credentials.
//
//   import { EC2Client, DescribeImagesCommand } from '@aws-sdk/client-ec2';
//   import { open, clientOptions } from 'ami-lab';
//   const lab = await open({ instant: true });
//   const ec2 = new EC2Client(clientOptions(lab, { region: 'eu-west-1' }));
//
// In the page, `window.amiLab` is such a lab.
import { HttpResponse } from '@smithy/protocol-http';
import init, { Lab } from './ami_lab.js';

/** A request handler for the option `requestHandler` of every SDK client. `lab` has `request(text)`. */
export class LabHandler {
  constructor(lab) { this.lab = lab; }

  async handle({ method, path, query, headers, body }) {
    const search = new URLSearchParams(query ?? {}).toString();
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body ?? new Uint8Array());
    const request = { method, path: search ? `${path}?${search}` : path, headers, body: text };
    const answer = this.lab.request(JSON.stringify(request));
    if (answer === null) throw new Error('The lab is busy: ask again when the current request is answered.');
    const { status, ...rest } = JSON.parse(answer);
    const stream = new Blob([rest.body]).stream();
    return { response: new HttpResponse({ statusCode: status, headers: rest.headers, body: stream }) };
  }

  updateHttpClientConfig() {}
  httpHandlerConfigs() { return {}; }
}

/** Opens a lab. Options: `seed`, `instant`, and `wasm` where the module's bytes come from elsewhere. */
export async function open({ seed, instant = false, wasm } = {}) {
  let source = wasm;
  if (source === undefined && typeof process === 'object' && process.versions?.node) {
    const { readFile } = await import('node:fs/promises');
    source = await readFile(new URL('./ami_lab_bg.wasm', import.meta.url));
  }
  await init(source === undefined ? undefined : { module_or_path: source });
  const lab = new Lab(seed);
  lab.instant = instant;
  return lab;
}

/** Options for any SDK client. The account is named by its 12 digits; without one it is the learner's own. */
export function clientOptions(lab, { region = 'us-east-1', account = '111122223333' } = {}) {
  return {
    region,
    credentials: { accessKeyId: account, secretAccessKey: 'not-verified' },
    requestHandler: new LabHandler(lab),
  };
}
