package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.testing.PublicData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What others counted in public data, the miner counts too. The whole data sets are in {@code SHARED_DIR}, or in the
 * folder {@code shared} beside the repository, and are no part of it; without them only the sample is proven.
 */
class PublicAffinityTest {

    private static final Comparator<CoPick> OFTEN =
            Comparator.comparingInt(pair -> pair.counts().together());

    @TestFactory
    List<DynamicTest> publicDataHaveThePairsThatOthersCounted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        PublicData.findWhole("data/transactions/online_retail_2010-12_2011-05.csv.gz")
                .ifPresent(file -> tests.add(DynamicTest.dynamicTest("Online Retail", () -> onlineRetail(file))));
        PublicData.findWhole("data/transactions/groceries.csv.gz")
                .ifPresent(file -> tests.add(DynamicTest.dynamicTest("groceries", () -> groceries(file))));
        PublicData.findWhole("data/transactions/foodmart_fimi.dat.gz")
                .ifPresent(file -> tests.add(DynamicTest.dynamicTest("foodmart", () -> foodmart(file))));
        return tests;
    }

    @Test
    void theSampleOfOnlineRetail() throws IOException {
        NamedBaskets sample = NamedBaskets.ofOnlineRetail(PublicData.sample("online-retail-sample.csv"));

        assertThat(sample.baskets().count()).isEqualTo(42);
        assertThat(sample.items()).isEqualTo(355);
    }

    private static void onlineRetail(PublicData file) throws IOException {
        NamedBaskets retail = NamedBaskets.ofOnlineRetail(file);
        assertThat(retail.baskets().count()).isEqualTo(8_400);
        assertThat(retail.items()).isEqualTo(3_292);

        List<CoPick> pairs = retail.pairs(84);

        assertThat(pairs).hasSize(840);
        CoPick oftenest = pairs.stream().max(OFTEN).orElseThrow();
        assertThat(retail.names(oftenest)).containsExactly("22697", "22699");
        assertThat(oftenest.counts().together()).isEqualTo(375);
        assertThat(oftenest.lift()).isCloseTo(12.4, within(0.05));
        CoPick closest =
                pairs.stream().max(Comparator.comparingDouble(CoPick::lift)).orElseThrow();
        assertThat(retail.names(closest)).containsExactly("22520", "22522");
        assertThat(closest.lift()).isCloseTo(60.8, within(0.05));
    }

    private static void groceries(PublicData file) throws IOException {
        NamedBaskets groceries = NamedBaskets.ofLines(file, ",");
        assertThat(groceries.baskets().count()).isEqualTo(9_835);
        assertThat(groceries.items()).isEqualTo(169);

        List<CoPick> pairs = groceries.pairs(98);

        assertThat(pairs).hasSize(221);
        CoPick oftenest = pairs.stream().max(OFTEN).orElseThrow();
        assertThat(groceries.names(oftenest)).containsExactly("other vegetables", "whole milk");
        assertThat(oftenest.counts().together()).isEqualTo(736);
        assertThat(oftenest.lift()).isCloseTo(1.51, within(0.005));
    }

    /** The negative control: what is bought together there, is by chance. */
    private static void foodmart(PublicData file) throws IOException {
        NamedBaskets foodmart = NamedBaskets.ofLines(file, " ");
        assertThat(foodmart.baskets().count()).isEqualTo(4_141);
        assertThat(foodmart.items()).isEqualTo(1_559);

        assertThat(foodmart.pairs(8)).isEmpty();
    }
}
