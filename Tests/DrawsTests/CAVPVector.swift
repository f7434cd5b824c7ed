import Testing

/// A vector of NIST's CAVP for HMAC_DRBG over SHA-256 without reseed (CAVS 14.3): the second of two
/// requests of 128 bytes. A sample of each of the four groups, with and without personalization
/// and additional input; the whole of OpenSSL's generator is compared beside it.
struct CAVPVector: Sendable, CustomTestStringConvertible {
    /// Bits of entropy and nonce, personalization and additional input, and the vector's number.
    let testDescription: String
    /// Entropy (32 bytes) and nonce (16 bytes).
    let entropy: String
    let personalization: String
    /// The additional input of each of the two requests.
    let additional: [String]
    let output: String

    init(
        _ name: String, _ entropy: String, personalization: String = "", additional: [String] = [],
        _ output: String
    ) {
        testDescription = name
        self.entropy = entropy
        self.personalization = personalization
        self.additional = additional
        self.output = output
    }

    static let all = [
        CAVPVector(
            "(256+128,0,0) COUNT 14",
            "451ed024bc4b95f1025b14ec3616f5e42e80824541dc795a2f07500f92adc665"
                + "2f28e6ee8de5879db1eccd58c994e5f0",
            "3fb637085ab75f4e95655faae95885166a5fbb423bb03dbf0543be063bcd4879"
                + "9c4f05d4e522634d9275fe02e1edd920e26d9accd43709cb0d8f6e50aa54a5f3"
                + "bdd618be23cf73ef736ed0ef7524b0d14d5bef8c8aec1cf1ed3e1c38a808b35e"
                + "61a44078127c7cb3a8fd7addfa50fcf3ff3bc6d6bc355d5436fe9b71eb44f7fd"),
        CAVPVector(
            "(256+128,0,256) COUNT 0",
            "d3cc4d1acf3dde0c4bd2290d262337042dc632948223d3a2eaab87da44295fbd"
                + "0109b0e729f457328aa18569a9224921",
            additional: [
                "3c311848183c9a212a26f27f8c6647e40375e466a0857cc39c4e47575d53f1f6",
                "fcb9abd19ccfbccef88c9c39bfb3dd7b1c12266c9808992e305bc3cff566e4e4",
            ],
            "9c7b758b212cd0fcecd5daa489821712e3cdea4467b560ef5ddc24ab47749a1f"
                + "1ffdbbb118f4e62fcfca3371b8fbfc5b0646b83e06bfbbab5fac30ea09ea2bc7"
                + "6f1ea568c9be0444b2cc90517b20ca825f2d0eccd88e7175538b85d90ab39018"
                + "3ca6395535d34473af6b5a5b88f5a59ee7561573337ea819da0dcc3573a22974"),
        CAVPVector(
            "(256+128,0,256) COUNT 1",
            "f97a3cfd91faa046b9e61b9493d436c4931f604b22f1081521b3419151e8ff06"
                + "11f3a7d43595357d58120bd1e2dd8aed",
            additional: [
                "517289afe444a0fe5ed1a41dbbb5eb17150079bdd31e29cf2ff30034d8268e3b",
                "88028d29ef80b4e6f0fe12f91d7449fe75062682e89c571440c0c9b52c42a6e0",
            ],
            "c6871cff0824fe55ea7689a52229886730450e5d362da5bf590dcf9acd67fed4"
                + "cb32107df5d03969a66b1f6494fdf5d63d5b4d0d34ea7399a07d0116126d0d51"
                + "8c7c55ba46e12f62efc8fe28a51c9d428e6d371d7397ab319fc73ded4722e5b4"
                + "f30004032a6128df5e7497ecf82ca7b0a50e867ef6728a4f509a8c859087039c"),
        CAVPVector(
            "(256+128,256,0) COUNT 0",
            "5cacc68165a2e2ee20812f35ec73a79dbf30fd475476ac0c44fc6174cdac2b55"
                + "6f885496c1e63af620becd9e71ecb824",
            personalization:
                "e72dd8590d4ed5295515c35ed6199e9d211b8f069b3058caa6670b96ef1208d0",
            "f1012cf543f94533df27fedfbf58e5b79a3dc517a9c402bdbfc9a0c0f721f9d5"
                + "3faf4aafdc4b8f7a1b580fcaa52338d4bd95f58966a243cdcd3f446ed4bc546d"
                + "9f607b190dd69954450d16cd0e2d6437067d8b44d19a6af7a7cfa8794e5fbd72"
                + "8e8fb2f2e8db5dd4ff1aa275f35886098e80ff844886060da8b1e7137846b23b"),
        CAVPVector(
            "(256+128,256,0) COUNT 1",
            "8df013b4d103523073917ddf6a869793059e9943fc8654549e7ab22f7c29f122"
                + "da2625af2ddd4abcce3cf4fa4659d84e",
            personalization:
                "b571e66d7c338bc07b76ad3757bb2f9452bf7e07437ae8581ce7bc7c3ac651a9",
            "b91cba4cc84fa25df8610b81b641402768a2097234932e37d590b1154cbd23f9"
                + "7452e310e291c45146147f0da2d81761fe90fba64f94419c0f662b28c1ed94da"
                + "487bb7e73eec798fbcf981b791d1be4f177a8907aa3c401643a5b62b87b89d66"
                + "b3a60e40d4a8e4e9d82af6d2700e6f535cdb51f75c321729103741030ccc3a56"),
        CAVPVector(
            "(256+128,256,0) COUNT 2",
            "565b2b77937ba46536b0f693b3d5e4a8a24563f9ef1f676e8b5b2ef17823832f"
                + "4ef3064ec29f5b7f9686d75a23d170e3",
            personalization:
                "3b722433226c9dba745087270ab3af2c909425ba6d39f5ce46f07256068319d9",
            "d144ee7f8363d128872f82c15663fe658413cd42651098e0a7c51a970de75287"
                + "ec943f9061e902280a5a9e183a7817a44222d198fbfab184881431b4adf35d3d"
                + "1019da5a90b3696b2349c8fba15a56d0f9d010a88e3f9eeedb67a69bcaa71281"
                + "b41afa11af576b765e66858f0eb2e4ec4081609ec81da81df0a0eb06787340ea"),
        CAVPVector(
            "(256+128,256,256) COUNT 13",
            "d63980e63bbe4ac08d2ac5646bf085b82c75995e3fdfc23bb9cc734cd85ca7d2"
                + "d33ed1dcae13fb634ba08272d6697590",
            personalization:
                "acd0da070072a5340c4f5f4395568e1a36374e074196ae87f3692ee40487e1df",
            additional: [
                "f567677b5e12e26f3544be3da9314c88fc475bf84804a89a51f12b191392c02b",
                "c01cc7873e93c86e2bfb8fc984cfc2eab5cc58eeef018fedb5cba5aedd386156",
            ],
            "b133446f633bcb40724bbf9fa187c39a44b9c094a0a0d40e98977e5466dc2c9a"
                + "df62a5f4551eeb6406a14658de8a0ed7487c3bf6277e811101284a941745ce16"
                + "176acc875f1435e14161772fa84609e8123c53dd03cbb868030835c0d11d8d6a"
                + "a04a1b6f908248b028997737f54735ec4ed7a81fc868199ffb61a779d9340334"),
        CAVPVector(
            "(256+128,256,256) COUNT 14",
            "3d99f9b7ac3a2fbe9cf15d960bf41f5588fc4db1e0d2a5c9c0fe9059f03593fb"
                + "411f504bb63a9b3afa7ffa1357bb48be",
            personalization:
                "0bb5ebd55981a25ba69164da49fa92f2871fd3fc65eb30d0f0d0b8d798a4f8f2",
            additional: [
                "288e948a551284eb3cb23e26299955c2fb8f063c132a92683c1615ecaed80f30",
                "d975b22f79e34acf5db25a2a167ef60a10682dd9964e15533d75f7fa9efc5dcb",
            ],
            "ee8d707eea9bc7080d58768c8c64a991606bb808600cafab834db8bc884f8669"
                + "41b4a7eb8d0334d876c0f1151bccc7ce8970593dad0c1809075ce6dbca54c4d4"
                + "667227331eeac97f83ccb76901762f153c5e8562a8ccf12c8a1f2f480ec6f197"
                + "5ac097a49770219107d4edea54fb5ee23a8403874929d073d7ef0526a647011a"),
    ]
}
