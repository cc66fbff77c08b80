/**
 * The shapes of all parts that the templates write, by kind of file. Made by test/validation/write-known-shapes.ts,
 * to be run again when templates have changed.
 */
const of = (shapes: string): ReadonlySet<string> => new Set(shapes.split(' '));

export const KNOWN_SHAPES: Readonly<Record<string, ReadonlySet<string>>> = {
  api: of(
    '0e53cfaa890a 24c94a19a53d 30d2c5379afd 3247a99f8544 32a448479865 46cac411bf17 7b1f06fb415a 99ab4875d8a1 9ea8bf97c0f6 cb9c173a2f66 d2149cbe90cd e032995fcb7e f484c56a769b',
  ),
  links: of(
    '053c8f0cd510 10ad0a94912d 115520c4bc6f 136d72e51fbd 1a4999064bdc 1e300881e57b 218395735140 24dfa33090e5 2ee306e5833a 3010d22af937 3283c7c08258 3378a4c5e845 3946ac36f3f3 39f01bb47e7d 490a05b634ca 5fb4f94a149f 65487e0a2360 669d85dcadd0 69d5825c4c36 74121972578f 775033f576c4 804bd4895c2c 8461a889c757 89798a4e4f9d a12ed5fbb812 aa7cd52a2af7 b2490fb9d2c0 c5a133a38f7d d5b0ed2a7470 e04f451e2be0 e236baaa034c e9111d491f22 ea166d6229b7 f2d665bdf000 f81a20487d05',
  ),
  model: of(
    '098c97401547 0c769d0da9e0 17e8105331f4 1d167ac28e79 3a57fd8be207 42bc62cade6a 58b42ca7d8f2 5c6c061a5110 72b45c401cd5 79eb0faed09f 901cd5827e4a 945218a674af b1b96af6ad20 cc3ea4b8b458 cfb4542cfbe4 db36c89f3eb6 dba0803efe34',
  ),
  pages: of(
    '0ee4f1ab482f 197ca1735281 1f358a6c1c80 2fa177a84a44 331a9228101c 473410511e5d 48420acacf00 4ed7faa41777 608e206e450d 6508ec99f817 6f0ea4dd405b 795b4a24ec33 843853b3feac 97e3e35f1104 a96b5c73511a abf2d81af4b8 b7c510cf5038 cd6636ab2b2b ce644d6825f5 f24efc740c7d f62a702c9c4e',
  ),
  repo: of(
    '04974bf3e96e 06aa5ef5fe82 0c267874c50b 0d51c843e3f6 13c0321a8bc8 14043b68fbb3 17741f388cad 21817d8c11d0 231120d9c8b0 23cbf342b4d1 3601f6b5925b 41832db1ad04 4705571c249e 48fb2a0497e4 4dfa8ad93613 5537095ddd1b 565a772d94c6 5bd5e490df56 625b79045d92 654b6cebc35a 6734d8c6e9c0 7c673828b38c 7d5bfdc2d82c 880a28c6f14a 8d8ecd17afe5 92b31ced901b 98e6723a9b08 9c1725ead8b9 a15344a03dba aa7e81a6cb71 b398923f8fd4 ba59f402144b bb3c4b4105dc c0fcd01cc62a c3f30042aa70 cea55c0fe75e cf98cab0f7db d3e6b8914a2c d6087d47339f db9c7ac392ef dfe5e4f83e51 e2ce135b1d3f e55b47ff7f10 e5d425fb3b59 f65ae1c3415d f8ea08c1fe30 fb91854c20fd',
  ),
  sample: of('02e9a96e825d 0f914f0cc453 20ddbca2c6cc 66f2d73dd200 b656c64bb7d2'),
  'src/app.ts': of('648e360fc006 6fc5d3a43d75'),
  'src/db/database.ts': of(
    '0ebf57c24eed 16eef1ba9bf8 1df571694b22 20327e5e0ab9 4dafa266e9d4 830b62ee938a a5816783f446 c1fa5803715d c4ff9771309c f412942eeb2a',
  ),
  'src/db/dialect.ts': of(
    '159280b618a8 198bc7eb4423 3455f930a512 39a0605ccb25 8feff7b7b92c b307245f319e c92ba8ce5d1d f8aaf93966a5',
  ),
  'src/db/list.ts': of('1822f7663f06 8907f44efa89 bbbabba2603d d57d49f5aa24 f162b9829a22 f9871f0d4e40'),
  'src/db/migrate.ts': of(
    '16dcf09f0f71 3108aad6f532 4b2bcc27aa50 68be7d5c0e0d 6e0d55a73d09 7fce23163e4a 8d80215fa4ba e358a308a9c3',
  ),
  'src/db/outside.ts': of('285b86a86062 6bab3c7df24f 7b8d563da1db af9533021202 c121580a933d d29b7f04e340'),
  'src/db/pledge.ts': of(
    '35e96b672bd8 495c74e5aad9 762d8ff89e6b 8edd3b86563f a664b361dd18 b17b59efe513 b4f94316344c ec10aa8ccb29 eca324915153',
  ),
  'src/db/write.ts': of('0606006a1bc6 11df0ff146ad 1d92e2411a52 36dc95f75bea'),
  'src/http/body.ts': of('6f011360e96d 9acf0e5273c1 c2f9c1ecff43 e29aa34c7420 f78144b7f11c'),
  'src/http/include.ts': of(
    '1ebad581ca71 4090d27b3db6 462914a51b4e 6157553016fd 67de58737852 90459029745a e40b84e33a40 ee670fc10b42 ffe8b56a1695',
  ),
  'src/http/methods.ts': of('10491f519b14 13fcb183a573 72432e57fb22'),
  'src/http/openapi-parts.ts': of(
    '2e9fe78d6275 37fee0eb0d3b 39835260fac6 48346b74805d 53a995a1a73d 80c1cb99ff4e 87da4239b181 9bb3f59f19c6 b89aa8bda4d0 cce4b50fe5e0 d097a0102370',
  ),
  'src/http/openapi.ts': of(
    '334e3e748873 41e0c91b5e00 4f50ec4e8d5d 598c4953f741 64c0dfe805f9 75cb2fba3934 cff02c98bb4a f4ee73885d88',
  ),
  'src/http/problem.ts': of(
    '0d234cac4a0d 1188f44cd107 169d7267b9f6 311c5093373e 34e11ec3d1af 38ebc7ace86c 509922f04f65 5645d4bf5b9c 565c7eb15383 5d2d61131f86 6e901bb9e852 7f01299f4a78 9c7047757481 bd5c7b142865 c6f183533b8e d1e4e5bf17f8 dc3c3487fd85',
  ),
  'src/http/query.ts': of(
    '078888d02997 19e11a88fcaa 2dcbdf5a266f 4975f2604a24 536f4a05e3d3 5f7a3d4d0633 75cdca068651 7a432a783dec 930204831250 b22b4309d447 f150457f09e8 fcfe8ff7bd35 fd0f10fb36f6',
  ),
  'src/http/schemas.ts': of(
    '0c195000433a 32abb7fa7fe5 3e8f4c7b3670 4ea0bb0787af 53866fde74fa 53b212941c60 63d2d961aa3f 681ce52e24bb 7223e516b971 7e7a2f4ad542 7f862b55e4b6 97a20d674d96 a2482b5ab11b aaaa1485a776 b8a48c0bf069 ba3ac9463550 bf09108768eb d7fa83f004c9 e929bfe7994a',
  ),
  'src/http/security.ts': of(
    '22796fb64afc 3b61aba2ed12 4680a4081fb2 5f403206481a 8412d703f2e2 ac77fcebafc6 c288672a87dd ea4e0246227b ed0d403c803d f224d0d83f55',
  ),
  'src/http/static.ts': of('2138eadd6e2d 21f7f71376ca 62a0de40fce1 936f0bd75c76 bfa8094c4a4b c8be623a10ce'),
  'src/migrate.ts': of('254c6ec7e289 3b5d23b34008 e643badd0d1f'),
  'src/model/entity.ts': of('e3b0c44298fc'),
  'src/model/outbound.ts': of(
    '094331dc9170 3fcb04bcd36e 6def222ced8e 885a3ff82d6f 89812b2bc06a 8cd24e719eb9 ca1bd50e8991 cb8b66f5e35c de763de821db f08b0f80b6de',
  ),
  'src/model/rules.ts': of(
    '0a0a04f5d4d3 0cad0726ab15 18d3c6e65fc2 60c2ce880967 7c0655a37b36 8402fbb20748 a45ff1c231e6 a51f1a353ba3 d97f242fcff6 e52d4fd9e123 e7d4548da42c fc44e2e87624',
  ),
  'src/model/stored.ts': of('a3961f4e4329 a6ff94200cd2'),
  'src/model/transitions.ts': of('459b847e8ea2 d2b0b5bd29ff e598916c3b2d e83745fa382c eb99c702dcfb'),
  'src/model/values.ts': of(
    '1ef72e979483 1fef1c17dfbb 25228ef3c020 2839457decfe 3022cac5b3a6 346496c1150a 35bff18125d2 3bc5f2277573 5c23816a8ef5 746c19f42dd4 751a5fcfe61e 799b1cc04f93 8eee58376423 90686f25df75 a2dfeafa8c63 a5577c71631a ae185fc5d735 ae8019458b53 af336ea68ec1 bf2b3ba0308c c9f7254c3914 d65cf9d9e350 d75fb4896a3a dce06d927863 e0c1cbc037c5 ecc9032948f8',
  ),
  'src/server.ts': of(
    '1c404354cdbd 2ca9c413c0d7 33feedceec60 3b5d23b34008 406dd8fc1a03 4958b04f54e4 7752bf3c7f2d b1bb71e09408 c4fc7bc26957 fedfffe9f520',
  ),
  'src/ui/cell.ts': of(
    '04322c43cfdb 0ba78aaa3bd8 11a60916694b 16872017b377 4ef76e574eb3 81b869ce1cb3 8a08080c30f5 96c86313e219 a0ba623eb2ae b0d9ab118be5 b7cafcd66074 e24d4271ad0c ffc0ed6179a0',
  ),
  'src/ui/chooser.ts': of('1ac16c5eecfe 2c6730d722f7 642dc5b77b04 84d05beeda2e d593991a1185 ffca3325960f'),
  'src/ui/conflict.ts': of('0f170a266109 bdf8760a4ca4 e8688b971ba9'),
  'src/ui/control.ts': of('397876532e46 4ca88eab4a79 59a30d32753e 6a31ef90c7a8 9169db6edbf0 a3c64cef28d9 bc2ed40c13a1'),
  'src/ui/csv.ts': of('4821b1054930 79bf5afb496e 870e03465ef5 b10817c16165 ef3fdd931dbc'),
  'src/ui/delete-page.ts': of('013ac317192f 41a7c5132d75 6a226ed7cd48'),
  'src/ui/detail-page.ts': of('2b1bd4b45301 754a4b1b8fcf f4d8b5205fa0'),
  'src/ui/docs.ts': of(
    '0393766f8610 12cbb099dcf6 2a0a64d21360 3e1738bccc4e 4a68bdae93a9 4ad1549dfd96 a4ff3f2d74b4 d20e599c97ab d49df6e25154 d4a28ca226d7',
  ),
  'src/ui/entity-pages.ts': of('10bcad6e3936 58e3ebdcbbbf'),
  'src/ui/example.ts': of('9332d03e05d3 b5df1f8fc89f faf10d452046'),
  'src/ui/field.ts': of(
    '0c204f2e4eec 17fd1505322a 2de177d9e31a 3192fea6884e 3edce2bb6a23 5717299d4ce1 9cd4818d66de fbd89147ec21 fc34a2f3f174',
  ),
  'src/ui/filters.ts': of(
    '0dd3cd8efcbf 18ebabd438fc 27a8972c1740 2cb434e4a123 2f1741a7cdc6 3057f4421eea 450fe747d548 7c33b9e3f07e 918754a0dbe9 a0caeec232fb b3b94b8b98c7 dadc2e44bef0 e5b184b78fe1',
  ),
  'src/ui/flash.ts': of('08a44631ed14 6d7e7c4f96f3 cacdfa925121 dac57febb3ae fe0133eba6c1'),
  'src/ui/form-page.ts': of(
    '06fa919288dd 0953fc0d1963 1bfcf95f7a81 3c225db9ff20 4a17851f5335 634cdd2c5f52 8f74cad3174e b44d04516d6a f6f1bdb8a3c7',
  ),
  'src/ui/form.ts': of('548e112540c3 9d865bcfb8f7 a443dad288cc c16bbf87cabb'),
  'src/ui/hint.ts': of('2f9bb420bb37 7851b3e67672 8bd70490f13c 9aaf4ae3fb91 de06c9e350d9'),
  'src/ui/home.ts': of('661340b6b442 70d93b3970a1 82a4a9f30d74 9b08d1d81241 c839c320734f ed94570754e4'),
  'src/ui/html.ts': of('0cc59a916b8b 55aace10f8e9 9270945402fd'),
  'src/ui/ids.ts': of('5fed73ad7e68 65c41b7ff8d5 a40388ea42bd'),
  'src/ui/layout.ts': of('2778668707d9 6c45d5982664 79d54d2aada3 92c753a4644e c14dbc7b5e4e c2bc89f787c5'),
  'src/ui/links.ts': of('160ad211510f 55d3f316301e 63a772f5841c d2a63eed51cf'),
  'src/ui/list-page.ts': of('3135ae077da3 8176199cb64f e43db84db425 ee1ca20678f1 fc95e990b7c8'),
  'src/ui/moment.ts': of('0a1a987a34e5 2e62fc79c376 630f1aac8c46 712e6d7d7312 9b53c834e101'),
  'src/ui/problem-page.ts': of('55e207c380d0 98b4b2ea0935'),
  'src/ui/references.ts': of('83fa25a44d2b a51a0fe5bae2 a813df8ce984 ca8768c1402b ed071cc4a190'),
  'src/ui/related.ts': of(
    '131ae5f98e73 1945ee8833f7 2bac961e9fe9 7ed9b9691e91 8b270dddfc0c bb48ace45480 bfc0ccc46098 e12c189b743a',
  ),
  'src/ui/rule-words.ts': of('3eb3909153f6 8f10188b6ed0'),
  'src/ui/select.ts': of('0411c00191c1 5cf9521cc00d aee1d0c21e3e'),
  'src/ui/sent-form.ts': of(
    '128653f63aba 23f09bd32d2c 55fbcb4aa880 5dadd02774b9 874a77a84bba 8e88b783bafd a7658e117518 b33028086ae9 b9584050ee27 bb8a3334e607',
  ),
  'src/ui/steps.ts': of('16c93a88ac05 63773ce70dff 7333edaf592d 836bf6109e5b 8636393a8c22 bf4ecf4d8176 d17692228104'),
  'src/ui/table.ts': of(
    '2ce6dafe5856 2d99a5a67772 3ae0e079e929 3b618855fae6 40d7d1a371be 54bebbd29685 79dbed80361b 7a9ca07d0631 a784f0b950aa a93b8ee1a246',
  ),
  'src/ui/typed-fields.ts': of('3167bd509d79 38cf248e70d8 819a44d198e3 8b3e44c3696e'),
  'src/ui/url.ts': of('0dd5df92cfde 143f41ca770c 2b378f83bb15 3b4a6970eea1'),
  'src/ui/view.ts': of('2dec3b929beb ece6a8846887'),
  'src/ui/words.ts': of('21296970dde9 52d5634a08dd 68ea8d18f755 8889209cc4e1 b1551604ca3a'),
  test: of(
    '0a73300983cb 0b0dcd553b7b 10e52fe9789a 12edbbe5c3ba 24236f790043 2acd0e4fdac3 3d9162322443 3dbf418af206 3e0ad74655c7 3f0743b3d01b 4ae963bc6cfa 4dbbbf15f6f5 52799a908269 52a107a5059a 6970288588ff 6fd66e46bc6e 7204cdfed3da 782fe2614f55 7dd539c8e1dc 8361023d70c0 96bce1d0b8f6 a039b7250a4a a867dbe7b7e8 aa74b5a8f6ca b0fdeff67c0f b23bff08f640 b45d36f42182 bf54e41f70ae c6f5487ef823 ccb138361907 cd09d8ce642a e3622fa32ec6 e426551b0353 ef4154963bd6 f3f6286bd89d fc25cb3e5b3f',
  ),
  'test/rows.ts': of('085b991acda5 b37c3c81b8e0 c09da4ed42ab d1e744e9714b f33c9381e1d6'),
  'test/run.mjs': of(
    '058a85649f25 0693e531d491 139dc810285d 537ee383e7f6 57ddc49db9a4 8a12bfcc81f7 92fff61f5b2f ab049b455296 b1ff93f039ec bde9a561f80a f2ea630b091a',
  ),
  'test/support.ts': of(
    '22f7172eeea7 3f110a4fd50a 4803c12a731c 48434c0e3223 5c3f46547eb4 6c49a2981311 6c823acb8d16 72104c4bc7de 77d3832070c4 a08340ee378d a5468ed44810 b176806da430 c9d2ba81a26b e265f1b4a679 f797ab13bf8a fd1ab7deb498',
  ),
  'test/system.evolution.test.ts': of(
    '0a8032d3f852 0ea48e7acc9d 1675e142f306 18c8c3809817 27eda6ffd27e 357b6817b222 35b32b8ed441 3f693e512e3b 4108c9860dba 4cb7327d9c4e 59aba87540be 5f9f3ac38b99 72104c4bc7de 801416728610 8b616b4d6dfe cfab48d00303 d2bcfaa8f97b f02cc24bc1fa',
  ),
  'test/system.migrations.test.ts': of('6b1ef284fb1b 99df0bc086cb bbf3c83cb35e d5385f3e9b51'),
  'test/system.test.ts': of('1a1706d4b041 6d99288d9725'),
};

/** Those that every entity has. */
export const ALWAYS: Readonly<Record<string, ReadonlySet<string>>> = {
  api: of('0e53cfaa890a 24c94a19a53d 46cac411bf17 7b1f06fb415a 99ab4875d8a1 e032995fcb7e f484c56a769b'),
  model: of('17e8105331f4 901cd5827e4a cfb4542cfbe4'),
  pages: of('843853b3feac'),
  repo: of('4dfa8ad93613'),
  sample: of('0f914f0cc453 20ddbca2c6cc'),
  test: of('10e52fe9789a 12edbbe5c3ba 2acd0e4fdac3 4ae963bc6cfa'),
};
