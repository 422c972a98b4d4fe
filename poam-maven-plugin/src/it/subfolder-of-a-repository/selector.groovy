// Where file names cannot hold these letters, there is nothing to test.
dev.poam.maven.GitProgram.isThere()
        && java.nio.charset.Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder().canEncode('ä')
