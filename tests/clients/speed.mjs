// What calls cost in the wasm package, and what an image takes of its memory: the query protocol in, XML out, in Node.
//
// Started by `cargo xtask bench --wasm`. Prints a table; asserts no times. `AMI_LAB_BENCH_IMAGES` sets how many images.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(`${process.argv[2]}/`);
const { default: init, Lab } = await import(new URL('ami_lab.js', folder));
const { memory } = await init({ module_or_path: await readFile(new URL('ami_lab_bg.wasm', folder)) });
const IMAGES = Number(process.env.AMI_LAB_BENCH_IMAGES ?? 10_000);
const PARTNER = '444455556666';
const lab = new Lab();

function ask(fields, account = '111122223333') {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Authorization: `AWS4-HMAC-SHA256 Credential=${account}/20261123/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const body = new URLSearchParams({ Version: '2016-11-15', ...fields }).toString();
  const answer = JSON.parse(lab.request(JSON.stringify({ method: 'POST', path: '/', headers, body })));
  assert.equal(answer.status, 200, answer.body);
  return answer.body;
}

const found = (text, element) => new RegExp(`<${element}>(.*?)<`).exec(text)[1];

function snapshot(account) {
  const made = ask({ Action: 'CreateVolume', AvailabilityZone: 'us-east-1a', Size: 8, VolumeType: 'gp3' }, account);
  lab.advance('1h');
  const id = found(ask({ Action: 'CreateSnapshot', VolumeId: found(made, 'volumeId') }, account), 'snapshotId');
  lab.advance('1h');
  return id;
}

function tags(pairs) {
  const fields = { 'TagSpecification.1.ResourceType': 'image' };
  Object.entries(pairs).forEach(([key, value], at) => {
    fields[`TagSpecification.1.Tag.${at + 1}.Key`] = key;
    fields[`TagSpecification.1.Tag.${at + 1}.Value`] = value;
  });
  return fields;
}

const register = (name, id, more = {}) => ({
  Action: 'RegisterImage', Name: name, Architecture: 'x86_64', VirtualizationType: 'hvm', RootDeviceName: '/dev/xvda',
  EnaSupport: true, 'BlockDeviceMapping.1.DeviceName': '/dev/xvda', 'BlockDeviceMapping.1.Ebs.SnapshotId': id, ...more,
});

/** The milliseconds that this process has had a processor. */
const busy = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

/** The best of a few runs, in milliseconds, and the length of the answer. Others on the machine don't count. */
function best(run) {
  let [spent, least, length] = [0, Infinity, 0];
  for (let n = 0; n < 100 && (n < 5 || spent < 1000); n += 1) {
    const [before, begun] = [busy(), performance.now()];
    length = run(n).length;
    const wall = performance.now() - begun;
    // The processor's time is told too coarsely for the shortest calls, and counts what Node does beside.
    const took = wall > 1 ? Math.min(wall, busy() - before) : wall;
    spent += took;
    least = Math.min(least, took);
  }
  return [least, length];
}

const [mine, theirs] = [snapshot(), snapshot(PARTNER)];
const before = memory.buffer.byteLength;
const begun = busy();
for (let n = 0; n < IMAGES; n += 1) {
  const stack = n % 100 === 0 ? 'production' : 'test';
  ask(register(`web-${n}`, mine, tags({ stack, team: 'blue', build: String(n) })));
}
const each = (busy() - begun) / IMAGES;
const bytes = (memory.buffer.byteLength - before) / IMAGES;
for (let n = 0; n < IMAGES / 10; n += 1) ask(register(`web-${n}`, theirs), PARTNER);
const own = { Action: 'DescribeImages', 'Owner.1': 'self' };
const all = ask(own);
const image = found(ask({ ...own, 'Filter.1.Name': 'name', 'Filter.1.Value.1': 'web-7' }), 'imageId');
const ids = Array.from(all.matchAll(/<imageId>(.*?)</g), ([, id]) => id).slice(0, 1000);
const tagged = Object.fromEntries(ids.map((id, at) => [`ResourceId.${at + 1}`, id]));

const rows = {
  'DescribeImages, owner self': () => ask(own),
  'DescribeImages, one tag of a hundred': () => ask({ ...own, 'Filter.1.Name': 'tag:stack', 'Filter.1.Value.1': 'production' }),
  'DescribeImages, a name with a wildcard': () => ask({ ...own, 'Filter.1.Name': 'name', 'Filter.1.Value.1': 'web-77*' }),
  'DescribeImages, by id': () => ask({ Action: 'DescribeImages', 'ImageId.1': image }),
  'DescribeImages, the partner\'s, not shared': () => ask({ Action: 'DescribeImages', 'Owner.1': PARTNER }),
  'DescribeImages, owner self, by the partner': () => ask(own, PARTNER),
  RegisterImage: (n) => ask(register(`one-more-${n}`, mine)),
  'CreateTags on 1,000 images (or all)': () => ask({ Action: 'CreateTags', ...tagged, 'Tag.1.Key': 'k0', 'Tag.1.Value': 'v' }),
  'CopyImage': (n) => ask({ Action: 'CopyImage', Name: `copy-${n}`, SourceImageId: image, SourceRegion: 'us-east-1' }),
};
console.log('wasm in Node'.padEnd(44), 'images'.padStart(8), 'ms'.padStart(10), 'XML KiB'.padStart(10));
for (const [name, run] of Object.entries(rows)) {
  // Only twenty copies may be under way at once.
  const [least, length] = best((n) => { if (name === 'CopyImage') lab.advance('1h'); return run(n); });
  console.log(name.padEnd(44), String(IMAGES).padStart(8), least.toFixed(3).padStart(10), String(Math.round(length / 1024)).padStart(10));
}
console.log('RegisterImage, all of them'.padEnd(44), String(IMAGES).padStart(8), each.toFixed(3).padStart(10), `   each; ${Math.round(bytes)} bytes of memory an image, with journal and undo`);
