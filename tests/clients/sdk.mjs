// The AWS SDK for JavaScript v3, over HTTP and in the same process, with one and the same story.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CopyImageCommand, CreateImageCommand, DeregisterImageCommand, DescribeImagesCommand, EC2Client, ModifyImageAttributeCommand,
  RunInstancesCommand, paginateDescribeImages, waitUntilImageAvailable, waitUntilInstanceRunning,
} from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { clientOptions, open } from 'ami-lab';

// The SDK warns of old versions of Node, which is no business of the lab's; any other warning is a failure.
process.on('warning', (warning) => { if (!warning.message.startsWith('NodeVersionSupportWarning')) throw warning; });
const PARTNER = '444455556666';
const waiting = (client) => ({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 });

/** `options(region, account)` gives what every client is made with. */
async function story(options) {
  const ec2 = new EC2Client(options('us-east-1'));
  const europe = new EC2Client(options('eu-west-1'));
  const partner = new EC2Client(options('us-east-1', PARTNER));
  const me = await new STSClient(options('us-east-1')).send(new GetCallerIdentityCommand({}));
  assert.equal(me.Account, '111122223333');
  const Name = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
  const { Parameter } = await new SSMClient(options('us-east-1')).send(new GetParameterCommand({ Name }));
  assert.ok(Parameter.LastModifiedDate instanceof Date);

  const launch = { ImageId: Parameter.Value, InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 };
  const { Instances: [{ InstanceId, LaunchTime }] } = await ec2.send(new RunInstancesCommand(launch));
  assert.ok(LaunchTime instanceof Date);
  await waitUntilInstanceRunning(waiting(ec2), { InstanceIds: [InstanceId] });
  const Tags = [{ Key: 'version', Value: '1.0 <beta> & "more"' }];
  const { ImageId } = await ec2.send(new CreateImageCommand({
    InstanceId, Name: 'web-1.0', TagSpecifications: [{ ResourceType: 'image', Tags }],
  }));
  await waitUntilImageAvailable(waiting(ec2), { ImageIds: [ImageId] });
  const { Images: [image] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
  assert.deepEqual([image.ImageId, image.State, image.Public, image.Tags], [ImageId, 'available', false, Tags]);
  assert.equal(image.BlockDeviceMappings[0].Ebs.VolumeSize, 8);

  await ec2.send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER }] } }));
  const { Images: shared } = await partner.send(new DescribeImagesCommand({ ExecutableUsers: ['self'] }));
  assert.deepEqual(shared.map((found) => found.ImageId), [ImageId]);
  const copy = await europe.send(new CopyImageCommand({ Name: 'web-1.0', SourceImageId: ImageId, SourceRegion: 'us-east-1' }));
  await waitUntilImageAvailable(waiting(europe), { ImageIds: [copy.ImageId] });

  const ids = [];
  for await (const page of paginateDescribeImages({ client: ec2, pageSize: 10 }, { Owners: ['amazon'] })) {
    ids.push(...page.Images.map((found) => found.ImageId));
  }
  assert.ok(ids.length > 50 && new Set(ids).size === ids.length);
  await ec2.send(new DeregisterImageCommand({ ImageId }));
  await assert.rejects(ec2.send(new DeregisterImageCommand({ ImageId })), (error) => {
    assert.equal(error.name, 'InvalidAMIID.Unavailable');
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.ok(error.$metadata.requestId);
    return true;
  });
}

async function overHttp() {
  const server = spawn(process.env.AMI_LAB, ['endpoint', '--port', '0', '--instant'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    const endpoint = /http:\/\/\S+/.exec(line)[0];
    await story((region, accessKeyId = 'AKIAIOSFODNN7EXAMPLE') => (
      { region, endpoint, maxAttempts: 1, credentials: { accessKeyId, secretAccessKey: 'not-verified' } }));
    // Hundreds of small requests at once, while a client that never finishes its request is left alone.
    const { hostname, port } = new URL(endpoint);
    const { connect } = await import('node:net');
    const slow = connect(Number(port), hostname, () => slow.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nAct'));
    slow.on('error', () => {});
    const sts = new STSClient({ region: 'us-east-1', endpoint, credentials: { accessKeyId: PARTNER, secretAccessKey: 'x' } });
    const many = await Promise.all(Array.from({ length: 300 }, () => sts.send(new GetCallerIdentityCommand({}))));
    assert.ok(many.every((one) => one.Account === PARTNER));
    slow.destroy();
  } finally {
    server.kill('SIGTERM');
    const [code] = await Promise.race([once(server, 'exit'), sleep(20_000, ['too late'])]);
    server.kill('SIGKILL');
    assert.equal(code, 0);
  }
}

async function inProcess() {
  const lab = await open({ seed: 7, instant: true });
  await story((region, account) => clientOptions(lab, { region, account }));
  const again = await open({ seed: 1 });
  again.load(lab.save());
  assert.equal(again.now, lab.now);
  assert.throws(() => again.load('{}'), /./);
  assert.throws(() => again.advance('soon'), /expected a span/);
  again.advance('1d');
  assert.ok(again.now > lab.now);
}

await overHttp();
console.log('AWS SDK for JavaScript v3 over HTTP: passed');
await inProcess();
console.log('AWS SDK for JavaScript v3 in the same process: passed');
