import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { Depot } from '../../src/platform/files/depot.js';
import { mediaTypeOfContent } from '../../src/platform/files/examine.js';
import { filesBelow, freshDepot } from './ground.js';
import { zipOf } from '../support/zip.js';
import { compoundFile, officeFile } from './hostile.js';

const megabyte = 1_048_576;
const gbk = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0x0d, 0x0a]);
const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0])]);
const elf = Buffer.from('7f454c4602010100', 'hex');
const msi = compoundFile('Root Entry', '!_Columns');
const macro = '文件带有宏，可能自行运行程序；请另存为不带宏的文档后再上传。';
const locked = '文件设有打开密码，办理的人打不开；请去掉密码后再上传。';
const bomb = '文件解开以后过大，疑似压缩炸弹，没有接收。';
const broken = '文件已损坏，打不开；请检查原件后重新上传。';
const within = '文件里夹带了程序或压缩包，请去掉后再上传。';
const none = expect.stringMatching(/^只能上传下列类型的文件：pdf、docx、.*；这个文件的内容不是其中任何一种。$/);

/** What an uploaded file is 文件类型, by its content. */
describe('a file', () => {
  let depot: Depot;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ depot, remove } = await freshDepot());
  });
  afterAll(() => remove());

  async function examine(name: string, bytes: Buffer): Promise<string> {
    const file = await depot.receive(Readable.from([bytes]), { most: 20 * megabyte });
    try {
      return await mediaTypeOfContent(file, name);
    } finally {
      await file.discard();
    }
  }

  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a.PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['a.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['a.heic', Buffer.from('\0\0\0\x18ftypheic'), 'image/heic'],
    ['a.txt', Buffer.from('\ufeff情况说明\r\n一、……'), 'text/plain'],
    ['a.txt', gbk, 'text/plain'],
    ['a.docx', officeFile('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', officeFile('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.pptx', officeFile('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    [
      'a.docx',
      officeFile('docx', [{ name: 'word/embeddings/Sheet1.xlsx', body: 'x' }]),
      expect.stringMatching(/wordprocessingml/),
    ],
    ['a.ofd', zipOf([{ name: 'OFD.xml', body: '<ofd/>' }]), 'application/ofd'],
    ['a.doc', compoundFile('WordDocument'), 'application/msword'],
    ['a.wps', compoundFile('Root Entry', 'WordDocument'), 'application/wps-office.wps'],
    ['a.xls', compoundFile('Workbook'), 'application/vnd.ms-excel'],
    ['a.et', compoundFile('Book'), 'application/wps-office.et'],
    ['a.ppt', compoundFile('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
  ] as const)('%s is taken', async (name, bytes, mediaType) => {
    expect(await examine(name, bytes)).toEqual(mediaType);
  });

  it.each([
    ['a program', 'a.exe', Buffer.from('MZ\x90\0'), none],
    ['a program called a text', 'a.txt', Buffer.from('MZ this program'), none],
    ['a program of Linux', 'a.pdf', elf, none],
    ['a page', 'a.html', Buffer.from('<!DOCTYPE html><html></html>'), none],
    ['a page called a text', 'a.txt', Buffer.from('\ufeff  \n<HTML><script>alert(1)</script>'), none],
    ['a drawing', 'a.svg', Buffer.from('<?xml version="1.0"?><svg/>'), none],
    ['a drawing called a text', 'a.txt', Buffer.from('<svg onload="x"/>'), none],
    ['a script', 'a.txt', Buffer.from('#!/bin/sh\nrm -rf /'), none],
    ['a batch file', 'a.txt', Buffer.from('@echo off\r\ndel *'), none],
    ['bytes', 'a.txt', Buffer.from([0xe5, 0x00, 0x01]), none],
    ['an animation', 'a.gif', gif, none],
    [
      'a picture called a document',
      'a.pdf',
      Buffer.from('ffd8ffe0', 'hex'),
      '文件内容是JPEG 图片，与扩展名 .pdf 不符，请改用 jpg、jpeg。',
    ],
    [
      'a picture without an ending',
      'photo',
      Buffer.from('ffd8ffe0', 'hex'),
      '文件内容是JPEG 图片，文件名没有扩展名，请改用 jpg、jpeg。',
    ],
    [
      'a document called a table',
      'a.xlsx',
      officeFile('docx'),
      '文件内容是Word 文档，与扩展名 .xlsx 不符，请改用 docx。',
    ],
    ['a text called a program', 'a.js', Buffer.from('alert(1)'), '文件内容是纯文本，与扩展名 .js 不符，请改用 txt。'],
    ['an inherited ending', 'a.constructor', Buffer.from('text'), '文件内容是纯文本，文件名没有扩展名，请改用 txt。'],
    ['an archive', 'a.zip', zipOf([{ name: 'a.txt', body: 'x' }]), none],
    ['an archive called a document', 'a.docx', zipOf([{ name: 'a.txt', body: 'x' }]), none],
    ['a program for telephones', 'a.docx', zipOf([{ name: 'classes.dex', body: 'x' }]), none],
    ['an installer', 'a.doc', msi, none],
    ['a document with macros', 'a.docx', officeFile('docm'), macro],
    ['macros within', 'a.docx', officeFile('docx', [{ name: 'word/vbaProject.bin', body: 'x' }]), macro],
    ['old macros within', 'a.xlsx', officeFile('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', body: 'x' }]), macro],
    ['macros of an old document', 'a.doc', compoundFile('WordDocument', '_VBA_PROJECT'), macro],
    ['a program within', 'a.docx', officeFile('docx', [{ name: 'word/embeddings/setup.EXE', body: 'x' }]), within],
    ['an archive within', 'a.docx', officeFile('docx', [{ name: 'word/media/more.zip', body: 'x' }]), within],
    ['a locked document', 'a.docx', compoundFile('EncryptedPackage'), locked],
    ['a locked archive', 'a.docx', officeFile('docx', [{ name: 'b.xml', body: 'x', encrypted: true }]), locked],
    ['half a document', 'a.docx', officeFile('docx').subarray(0, 100), broken],
    ['a document that climbs', 'a.docx', officeFile('docx', [{ name: '../../etc/passwd', body: 'x' }]), broken],
    ['a bomb', 'a.docx', officeFile('docx', [{ name: 'b.xml', body: Buffer.alloc(17 * megabyte) }]), bomb],
    [
      'a bomb that lies',
      'a.docx',
      officeFile('docx', [{ name: 'b.xml', body: Buffer.alloc(17 * megabyte), told: 10 }]),
      broken,
    ],
    [
      'many small ones',
      'a.docx',
      officeFile(
        'docx',
        Array.from({ length: 5 }, (_, n) => ({ name: `${String(n)}.xml`, body: Buffer.alloc(4 * megabyte) })),
      ),
      bomb,
    ],
    [
      'too many entries',
      'a.docx',
      officeFile(
        'docx',
        Array.from({ length: 10_001 }, (_, n) => ({ name: `${String(n)}.xml`, body: '' })),
      ),
      bomb,
    ],
  ] as const)('%s is refused', async (_what, name, bytes, detail) => {
    await expect(examine(name, bytes)).rejects.toMatchObject({ code: 'unsupportedMediaType', message: detail });
    expect(await filesBelow(depot.folder)).toEqual([]);
  });
});
