// Writes src/api/generated.ts: the schema's types and one typed document for each operation under src. An operation
// that the service's schema does not allow stops the build.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, concatAST, parse, validate } from "graphql";

const here = dirname(fileURLToPath(import.meta.url));
const schemaFolder = join(here, "../backend/service/src/main/resources/graphql");
const target = join(here, "src/api/generated.ts");

async function parsed(folder, ending) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const location = join(folder, name);
      return { location, document: parse(await readFile(location, "utf8")) };
    }),
  );
}

/** `extend type Query` needs a type to extend; the service's own schema.graphqls has it. */
const schemaDocument = concatAST((await parsed(schemaFolder, ".graphqls")).map((file) => file.document));
const base = schemaDocument.definitions.filter((definition) => !definition.kind.endsWith("Extension"));
const extensions = schemaDocument.definitions.filter((definition) => definition.kind.endsWith("Extension"));
for (const extension of extensions) {
  const extended = base.find((definition) => definition.name?.value === extension.name.value);
  base[base.indexOf(extended)] = {
    ...extended,
    fields: [...(extended.fields ?? []), ...(extension.fields ?? [])],
    values: extended.values && [...extended.values, ...(extension.values ?? [])],
  };
}
const schemaAst = { kind: schemaDocument.kind, definitions: base };
const schema = buildASTSchema(schemaAst);

const documents = await parsed(join(here, "src"), ".graphql");
const errors = validate(schema, concatAST(documents.map((file) => file.document)));
if (errors.length > 0) {
  for (const error of errors) {
    const source = documents.find((file) => file.document.loc?.source === error.source);
    process.stderr.write(`${relative(here, source?.location ?? "src")}: ${error.message}\n`);
  }
  process.exit(1);
}

const config = {
  scalars: { Decimal: "number", DateTime: "string", ID: "string", NumberColumn: "(number | null)[]", TextColumn: "string[]" },
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
};
const output = await codegen({
  filename: target,
  schema: schemaAst,
  schemaAst: schema,
  documents,
  config,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
});
await mkdir(dirname(target), { recursive: true });
await writeFile(target, output);
