import sax from 'sax';
import { damagedWorkbook } from './damaged-workbook.js';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is called for the parts of an XML document, with names without their prefixes. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads an XML document as its bytes come in. Entities of its own it knows none, so that they can't grow. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = sax.parser(true);
  parser.onerror = ({ message }) => {
    throw damagedWorkbook(message.split('\n')[0].toLowerCase());
  };
  parser.onopentag = ({ name, attributes }) => {
    const own = Object.entries(attributes as Record<string, string>).map(([key, value]) => [
      local(key),
      value,
    ]);
    handler.open?.(local(name), Object.fromEntries(own));
  };
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.onclosetag = (name) => handler.close?.(local(name));
  const decoder = new TextDecoder();
  for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
